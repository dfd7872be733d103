package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetResumed;
import dev.casebook.domain.supportcase.event.TargetRetargeted;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps account of one promise, event by event: what was counted by which calendar, when it stood still, what changed. */
final class TargetAccount {

    private final Waits waits;
    private final PolicyBook book;
    private final List<Counting> countings = new ArrayList<>();
    private final List<Counting.Stop> stops = new ArrayList<>();
    private final List<Explanation.Change> changes = new ArrayList<>();
    private final Map<TargetState, Explanation.Outcome> outcomes = new EnumMap<>(TargetState.class);
    private @Nullable Instant end;

    TargetAccount(Waits waits, PolicyBook book) {
        this.waits = waits;
        this.book = book;
    }

    void note(TargetEvent event, long position) {
        if (event instanceof TargetStarted started) {
            started(started, position);
        } else if (event instanceof TargetPaused) {
            stops.add(new Counting.Stop(event.occurredAt(), null, position, position));
        } else if (event instanceof TargetResumed) {
            resumed(event.occurredAt(), position);
        } else if (event instanceof TargetRetargeted retargeted) {
            retargeted(retargeted, position);
        } else {
            ended(event, new Explanation.Outcome(event.occurredAt(), position));
        }
    }

    /** A promise that comes late counts from its own start, without the waiting since (rule 8). */
    private void started(TargetStarted e, long position) {
        end = null;
        countings.clear();
        stops.clear();
        countings.add(new Counting(e.calendar(), e.startedAt(), null, position));
        ServicePolicy policy = book.policy(e.policy()).orElse(null);
        for (Waits.Wait wait : waits.stopping(e.metric(), policy)) {
            Instant from = later(wait.pause().from(), e.startedAt());
            Instant to = wait.pause().to() == null
                    ? e.occurredAt()
                    : earlier(wait.pause().to(), e.occurredAt());
            if (from.isBefore(to)) {
                stops.add(new Counting.Stop(from, to, wait.position(), wait.endPosition()));
            }
        }
    }

    private void resumed(Instant at, long position) {
        Counting.Stop last = stops.isEmpty() ? null : stops.get(stops.size() - 1);
        if (last != null && last.to() == null) {
            Instant to = later(at, last.from());
            stops.set(stops.size() - 1, new Counting.Stop(last.from(), to, last.position(), position));
        }
    }

    private void retargeted(TargetRetargeted e, long position) {
        changes.add(new Explanation.Change(e.occurredAt(), e.dueFrom(), e.dueTo(), e.cause(), position));
        Counting first = countings.get(0);
        Counting last = countings.get(countings.size() - 1);
        if (!last.calendar().equals(e.calendar())) {
            countings.set(countings.size() - 1, last.until(e.occurredAt()));
            countings.add(new Counting(e.calendar(), e.occurredAt(), null, position));
        } else if (e.startedAt().isBefore(first.from())) {
            countings.add(0, new Counting(e.calendar(), e.startedAt(), first.from(), position));
        }
    }

    private void ended(TargetEvent event, Explanation.Outcome outcome) {
        if (event instanceof TargetBreached) {
            outcomes.put(TargetState.BREACHED, outcome);
        } else if (event instanceof TargetMet || event instanceof TargetSatisfied) {
            outcomes.put(TargetState.MET, outcome);
            end = event.occurredAt();
        } else if (event instanceof TargetCancelled) {
            outcomes.put(TargetState.CANCELLED, outcome);
            end = event.occurredAt();
        }
    }

    /**
     * All of it.
     *
     * @param target the promise as folded from the same events
     * @param at up to when it is counted where it is open
     */
    Explanation explain(Target target, Instant at) {
        List<Explanation.Counted> counted = new ArrayList<>();
        Instant until = end == null ? at : end;
        for (Counting counting : countings) {
            counting.addTo(counted, stops, until, book.workingTime(counting.calendar()));
        }
        Duration elapsed = counted.stream().map(span -> span.span().length()).reduce(Duration.ZERO, Duration::plus);
        List<Explanation.Stopped> pauses = stops.stream()
                .map(stop -> new Explanation.Stopped(stop.from(), stop.to() == null ? end : stop.to(), stop.position()))
                .toList();
        return new Explanation(target, elapsed, counted, pauses, List.copyOf(changes), outcomes.get(target.state()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
