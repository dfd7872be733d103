package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact of a case that its response clock follows. */
public sealed interface ClockFact {

    /** When it happened. */
    Instant at();

    /** The case was opened. */
    record Opened(Instant at, boolean byAgent) implements ClockFact {}

    /** The customer said something in public. */
    record CustomerMessaged(Instant at) implements ClockFact {}

    /** A human agent said something in public. */
    record AgentReplied(Instant at, @Nullable String agent) implements ClockFact {}

    /** A program answered in public. */
    record BotAnswered(Instant at) implements ClockFact {}

    /** The case began to wait. */
    record Pended(Instant at, PendingReason reason) implements ClockFact {}

    /** The case stopped waiting. */
    record Resumed(Instant at) implements ClockFact {}

    /** The case was resolved. */
    record Resolved(Instant at) implements ClockFact {}

    /** The case was opened again. */
    record Reopened(Instant at) implements ClockFact {}

    /** The case was closed. */
    record Closed(Instant at) implements ClockFact {}

    /** The case was merged into another. */
    record Merged(Instant at) implements ClockFact {}

    /** Something changed that decides which policy applies, and with which goal. */
    record TraitsChanged(Instant at, RetargetCause cause) implements ClockFact {}
}
