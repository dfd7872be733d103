package dev.casebook.api.config.eventstore;

/**
 * Marks a service that somebody runs to load much at once: its embedded database may write commits late, and who follows
 * its log may do so in larger steps.
 */
public record BulkLoad() {}
