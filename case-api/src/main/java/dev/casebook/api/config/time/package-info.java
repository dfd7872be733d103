/** The one place where a clock is read. Everything else is told the time. */
@NullMarked
package dev.casebook.api.config.time;

import org.jspecify.annotations.NullMarked;
