package dev.casebook.api.demo;

import dev.casebook.domain.supportcase.Actor;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call that the demo makes.
 *
 * @param key the same whenever it is made, so that it happens once
 * @param incident the incident that it belongs to
 * @param at when the log says that it happened
 * @param call the call of the case, as {@code assignment}; empty where it opens the case
 * @param body its body
 * @param actor who does it
 */
record LiveStep(String key, String incident, Instant at, String call, ObjectNode body, Actor actor) {

    /** Whether it makes the case. */
    boolean opens() {
        return call.isEmpty();
    }
}
