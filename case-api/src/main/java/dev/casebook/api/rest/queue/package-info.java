/** The queue of a team. */
@NullMarked
package dev.casebook.api.rest.queue;

import org.jspecify.annotations.NullMarked;
