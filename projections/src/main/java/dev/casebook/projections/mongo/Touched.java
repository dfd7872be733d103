package dev.casebook.projections.mongo;

/**
 * A document that an event belongs to.
 *
 * @param key its key
 * @param first whether the event is the first of its aggregate, so that no earlier one can have made the document
 */
record Touched(String key, boolean first) {}
