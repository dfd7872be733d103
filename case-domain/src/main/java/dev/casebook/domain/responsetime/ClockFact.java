package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact of a case that its response clock follows. */
public sealed interface ClockFact {

    /** When it happened. */
    Instant at();

    /** The case was opened, given to a team or to none. */
    record Opened(Instant at, boolean byAgent, @Nullable String team) implements ClockFact {}

    /** The customer said something in public. */
    record CustomerMessaged(Instant at) implements ClockFact {}

    /** A human agent said something in public. */
    record AgentReplied(Instant at, @Nullable String agent) implements ClockFact {}

    /** A program answered in public. */
    record BotAnswered(Instant at) implements ClockFact {}

    /** An agent did something with the case, whatever it was. */
    record AgentActed(Instant at, String agent) implements ClockFact {}

    /** The case was given to a team, an agent or both, or taken from its agent; {@code by} is the agent who did it. */
    record Assigned(
            Instant at,
            @Nullable String team,
            @Nullable String agent,
            @Nullable String by) implements ClockFact {}

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

    /** The case took another in, whose oldest customer message without a public human answer came then, if any. */
    record Absorbed(Instant at, @Nullable Instant unansweredSince) implements ClockFact {}

    /** The merge of the case was undone: it stands again as before. */
    record Unmerged(Instant at) implements ClockFact {}

    /** The case let another go that it had taken in, with the message whose wait it had taken over, if any. */
    record Released(Instant at, @Nullable Instant unansweredSince) implements ClockFact {}

    /** Something changed that decides which policy applies, and with which goal. */
    record TraitsChanged(Instant at, RetargetCause cause) implements ClockFact {}

    /** A person said when a target falls due; null takes that back. */
    record DueFixed(
            Instant at,
            Metric metric,
            int instance,
            @Nullable Instant dueAt) implements ClockFact {}
}
