package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customer and service said to each other, as far as answers are promised.
 *
 * @param firstAwaitedSince when FIRST_RESPONSE starts: opened, or the customer's first message; null before
 * @param firstOver whether a human agent answered since in public, or the case ended without
 * @param repliedAt the latest public message of a human agent, or null
 * @param waits how often a customer waited for a further answer
 * @param unanswered the customer messages without a public human answer, oldest first
 * @param botAnswers in the present wait: from a program's answer until the customer writes again
 * @param updates how many public messages human agents wrote while the case was open
 * @param updatedAt the latest of those, or null
 */
public record Answers(
        @Nullable Instant firstAwaitedSince,
        boolean firstOver,
        @Nullable Instant repliedAt,
        int waits,
        List<Instant> unanswered,
        List<Pause> botAnswers,
        int updates,
        @Nullable Instant updatedAt) {

    static final Answers NONE = new Answers(null, false, null, 0, List.of(), List.of(), 0, null);

    Answers noting(ClockFact fact, boolean open) {
        if (fact instanceof ClockFact.Opened opened) {
            return opened.byAgent() ? this : awaitingFirst(opened.at());
        } else if (fact instanceof ClockFact.CustomerMessaged) {
            return messaged(fact.at());
        } else if (fact instanceof ClockFact.AgentReplied) {
            return replied(fact.at()).updated(fact.at(), open);
        } else if (fact instanceof ClockFact.BotAnswered) {
            return botAnswered(fact.at());
        } else if (fact instanceof ClockFact.Absorbed absorbed) {
            Instant theirs = absorbed.unansweredSince();
            return theirs == null ? this : waitingSince(theirs);
        } else if (fact instanceof ClockFact.Released released) {
            Instant theirs = released.unansweredSince();
            return theirs == null ? this : withoutWaitSince(theirs);
        } else if (fact instanceof ClockFact.Resolved
                || fact instanceof ClockFact.Closed
                || fact instanceof ClockFact.Merged) {
            boolean over = firstOver || firstAwaitedSince != null;
            return new Answers(firstAwaitedSince, over, repliedAt, waits, List.of(), List.of(), updates, null);
        }
        return this;
    }

    private Answers awaitingFirst(Instant at) {
        return new Answers(at, firstOver, repliedAt, waits, unanswered, botAnswers, updates, updatedAt);
    }

    private Answers messaged(Instant at) {
        Answers first = firstAwaitedSince == null ? awaitingFirst(at) : this;
        boolean answered = repliedAt != null && !at.isAfter(repliedAt);
        return answered ? first : first.waitingSince(at);
    }

    /** A message after a program's answer lets the time run on. */
    private Answers waitingSince(Instant at) {
        List<Instant> more = new ArrayList<>(unanswered);
        more.add(at);
        more.sort(null);
        int wait = unanswered.isEmpty() && firstOver ? waits + 1 : waits;
        List<Pause> answered = Pause.over(botAnswers, at);
        return new Answers(
                firstAwaitedSince, firstOver, repliedAt, wait, List.copyOf(more), answered, updates, updatedAt);
    }

    /** Where it was answered since, it is waited for no more. */
    private Answers withoutWaitSince(Instant theirs) {
        List<Instant> own = new ArrayList<>(unanswered);
        if (!own.remove(theirs)) {
            return this;
        }
        List<Pause> answered = own.isEmpty() ? List.of() : botAnswers;
        return new Answers(
                firstAwaitedSince, firstOver, repliedAt, waits, List.copyOf(own), answered, updates, updatedAt);
    }

    /** A reply answers what was said up to it; what was said since, if the reply is learned late, is a further wait. */
    private Answers replied(Instant at) {
        boolean first = firstAwaitedSince != null && !at.isBefore(firstAwaitedSince);
        Instant latest = repliedAt != null && at.isBefore(repliedAt) ? repliedAt : at;
        List<Instant> since =
                unanswered.stream().filter(said -> said.isAfter(at)).toList();
        if (since.size() == unanswered.size()) {
            return new Answers(
                    firstAwaitedSince, firstOver || first, latest, waits, unanswered, botAnswers, updates, updatedAt);
        }
        int wait = since.isEmpty() ? waits : waits + 1;
        return new Answers(firstAwaitedSince, firstOver || first, latest, wait, since, List.of(), updates, updatedAt);
    }

    private Answers updated(Instant at, boolean open) {
        boolean update = open && (updatedAt == null || !at.isBefore(updatedAt));
        return update
                ? new Answers(firstAwaitedSince, firstOver, repliedAt, waits, unanswered, botAnswers, updates + 1, at)
                : this;
    }

    private Answers botAnswered(Instant at) {
        boolean answers = !unanswered.isEmpty() && !at.isBefore(unanswered.get(0)) && !botAnswered();
        List<Pause> pauses = answers ? Pause.begun(botAnswers, null, at) : botAnswers;
        return new Answers(firstAwaitedSince, firstOver, repliedAt, waits, unanswered, pauses, updates, updatedAt);
    }

    /** Whether the customer has a program's answer and wrote no more. */
    boolean botAnswered() {
        return Pause.running(botAnswers).isPresent();
    }

    /** The oldest customer message without a public human answer, if any. */
    public Optional<Instant> unansweredSince() {
        return unanswered.stream().findFirst();
    }

    /** The answer that is awaited: the first one, else that to the oldest message since. */
    Optional<Awaited> awaited() {
        if (firstAwaitedSince != null && !firstOver) {
            return Optional.of(new Awaited(Metric.FIRST_RESPONSE, 1, firstAwaitedSince, List.of()));
        }
        return waits == 0
                ? Optional.empty()
                : unansweredSince().map(since -> new Awaited(Metric.NEXT_RESPONSE, waits, since, botAnswers));
    }

    /** The next update that is awaited, of a case that was opened last at an instant. */
    Optional<Awaited> update(Instant openSince) {
        return updatedAt == null || updatedAt.isBefore(openSince)
                ? Optional.empty()
                : Optional.of(new Awaited(Metric.PERIODIC_UPDATE, updates, updatedAt, List.of()));
    }
}
