/** Processes: what follows from an event, beyond its own aggregate. They keep ids and timers; the decisions are the domain's. */
@NullMarked
package dev.casebook.saga;

import org.jspecify.annotations.NullMarked;
