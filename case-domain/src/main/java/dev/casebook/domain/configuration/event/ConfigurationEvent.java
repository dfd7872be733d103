package dev.casebook.domain.configuration.event;

import java.time.Instant;

/** What happened to the configuration. The names and fields of these records are stored for ever: add, never rename. */
public sealed interface ConfigurationEvent permits ConfigurationAdopted {

    /** When it happened; the store's own timestamp says when it was learned. */
    Instant occurredAt();
}
