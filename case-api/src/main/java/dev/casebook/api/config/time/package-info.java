/** The clock of this machine: the one place where the time is read. Everything else is told it. */
@NullMarked
package dev.casebook.api.config.time;

import org.jspecify.annotations.NullMarked;
