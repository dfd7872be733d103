/** Wires the event store: Axon on one JDBC database, H2 or PostgreSQL by URL. Only wiring is here. */
@NullMarked
package dev.casebook.api.config.eventstore;

import org.jspecify.annotations.NullMarked;
