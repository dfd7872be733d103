package dev.casebook.api.config.startup;

/** Marks a service that somebody runs for a while for a purpose of his own: it shows no start screen. */
public record QuietStart() {}
