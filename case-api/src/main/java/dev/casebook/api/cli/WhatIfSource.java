package dev.casebook.api.cli;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Whoever has a log and can tell what would have been. */
interface WhatIfSource extends AutoCloseable {

    /**
     * Asks, and waits for the end of the run.
     *
     * @param question what is asked
     * @param progress is told of the run while it lasts
     * @return the completed run, as {@code GET /api/v1/sla/what-if/{run}} answers it
     * @throws Refused when the question cannot be answered as it is asked
     */
    JsonNode ask(Question question, Consumer<JsonNode> progress);

    @Override
    void close();

    /**
     * What is asked.
     *
     * @param from since when outcomes count
     * @param to before when
     * @param sections what would be in force, by section of the configuration; what is left out is as it is
     */
    record Question(Instant from, Instant to, Map<String, Object> sections) {}

    /** A question that cannot be answered. */
    final class Refused extends RuntimeException {

        private final String field;

        /**
         * A refusal.
         *
         * @param field the field that is wrong
         * @param what what is wrong with it
         */
        Refused(String field, String what) {
            super(what, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
