/** What happened to the configuration. Names and fields are stored for ever: add, never rename. */
@NullMarked
package dev.casebook.domain.configuration.event;

import org.jspecify.annotations.NullMarked;
