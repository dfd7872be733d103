/** Wires processes and their timers: db-scheduler on the database of the log. Only wiring is here. */
@NullMarked
package dev.casebook.api.config.timers;

import org.jspecify.annotations.NullMarked;
