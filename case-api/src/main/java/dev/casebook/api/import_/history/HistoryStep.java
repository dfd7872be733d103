package dev.casebook.api.import_.history;

import dev.casebook.domain.supportcase.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a history.
 *
 * @param kind what is done
 * @param body the body of that call
 * @param conversation for messages and ends: the number of the conversation in the case, from 1
 * @param occurredAt when it happened
 * @param actor who did it, or null for the importing actor
 */
public record HistoryStep(
        StepKind kind,
        Object body,
        int conversation,
        Instant occurredAt,
        @Nullable Actor actor) {}
