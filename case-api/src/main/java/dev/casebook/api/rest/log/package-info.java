/** The log over HTTP: the feed of events, the live stream, and the history of a case. What it says of a position never changes. */
@NullMarked
package dev.casebook.api.rest.log;

import org.jspecify.annotations.NullMarked;
