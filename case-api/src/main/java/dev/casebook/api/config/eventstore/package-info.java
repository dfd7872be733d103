/** The wiring of the log: one JDBC database for events, snapshots, sagas, timers, tokens and keys. One database or another is a URL; nothing outside this package asks which. */
@NullMarked
package dev.casebook.api.config.eventstore;

import org.jspecify.annotations.NullMarked;
