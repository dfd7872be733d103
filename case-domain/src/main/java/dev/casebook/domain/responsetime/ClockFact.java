package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public sealed interface ClockFact {
    Instant at();

    record Opened(Instant at, boolean byAgent) implements ClockFact {}

    record CustomerMessaged(Instant at) implements ClockFact {}

    record AgentReplied(Instant at, @Nullable String agent) implements ClockFact {}

    record BotAnswered(Instant at) implements ClockFact {}

    record Pended(Instant at, PendingReason reason) implements ClockFact {}

    record Resumed(Instant at) implements ClockFact {}

    record Resolved(Instant at) implements ClockFact {}

    record Reopened(Instant at) implements ClockFact {}

    record Closed(Instant at) implements ClockFact {}

    record Merged(Instant at) implements ClockFact {}

    record TraitsChanged(Instant at, RetargetCause cause) implements ClockFact {}
}
