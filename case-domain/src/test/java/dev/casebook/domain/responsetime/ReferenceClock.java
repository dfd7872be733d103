package dev.casebook.domain.responsetime;

import dev.casebook.domain.responsetime.RandomHistory.Step;
import dev.casebook.domain.responsetime.RandomHistory.What;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rules of response time again, as plainly as they can be told: for histories in the order of time. A target is a list
 * of spans in which its time ran; when it is due is found by walking them. It shares no arithmetic with the clock but the
 * calendar's.
 */
final class ReferenceClock {

    /** A target as the rules would have it. */
    static final class Promise {
        final Metric metric;
        final int instance;
        final List<Instant> edges = new ArrayList<>();
        Duration goal;
        Instant breachedAt;
        Instant satisfiedAt;
        Instant cancelledAt;

        Promise(Metric metric, int instance, Instant start, Duration goal) {
            this.metric = metric;
            this.instance = instance;
            this.goal = goal;
            edges.add(start);
        }

        boolean over() {
            return satisfiedAt != null || cancelledAt != null;
        }

        boolean runs() {
            return edges.size() % 2 == 1;
        }

        void turn(Instant at, boolean run) {
            if (!over() && runs() != run) {
                edges.add(at);
            }
        }

        /** When its goal is used up in the spans so far; null where it stands still before. */
        Instant due(WorkingTime time) {
            Duration left = goal;
            for (int i = 0; i < edges.size(); i += 2) {
                Instant from = edges.get(i);
                if (i + 1 == edges.size()) {
                    return time.add(from, left);
                }
                Duration span = time.between(from, edges.get(i + 1));
                if (span.compareTo(left) >= 0 && time.add(from, left).isBefore(edges.get(i + 1))) {
                    return time.add(from, left);
                }
                left = left.minus(span);
            }
            return null;
        }

        /** Breaks it where it fell due before an instant. */
        void look(Instant before, WorkingTime time) {
            Instant due = over() || breachedAt != null ? null : due(time);
            if (due != null && due.isBefore(before)) {
                breachedAt = due;
            }
        }

        String said() {
            String state = breachedAt != null
                    ? "BREACHED " + breachedAt
                    : satisfiedAt != null ? "MET" : cancelledAt != null ? "CANCELLED" : runs() ? "RUNNING" : "PAUSED";
            return metric + "/" + instance + " " + state + " satisfied " + satisfiedAt + " cancelled " + cancelledAt;
        }
    }

    private final WorkingTime time;
    private final Map<Priority, Duration> goals;
    private final List<Promise> promises = new ArrayList<>();
    private Priority priority = Priority.NORMAL;
    private boolean open = true;
    private What waiting;
    private boolean firstOver;
    private boolean unanswered;
    private int openings = 1;
    private int updates;

    ReferenceClock(WorkingTime time, Map<Priority, Duration> goals) {
        this.time = time;
        this.goals = goals;
        start(Metric.FIRST_RESPONSE, 1, RandomHistory.opening());
        start(Metric.RESOLUTION, 1, RandomHistory.opening());
    }

    List<Promise> promises() {
        return promises;
    }

    void look(Instant before) {
        promises.forEach(promise -> promise.look(before, time));
    }

    private void start(Metric metric, int instance, Instant at) {
        promises.add(new Promise(metric, instance, at, goals.get(priority)));
        if (metric == Metric.PERIODIC_UPDATE && waiting != null) {
            promises.get(promises.size() - 1).turn(at, false);
        }
    }

    private void each(Metric metric, java.util.function.Consumer<Promise> what) {
        promises.stream()
                .filter(promise -> promise.metric == metric && !promise.over())
                .forEach(what);
    }

    void play(Step step) {
        Instant at = step.at();
        look(at);
        switch (step.what()) {
            case CUSTOMER -> customer(at);
            case AGENT -> agent(at);
            case BOT -> each(Metric.NEXT_RESPONSE, promise -> promise.turn(at, false));
            case PEND_CUSTOMER, PEND_INTERNAL -> waits(step.what(), at);
            case RESUME -> waits(null, at);
            case RESOLVE -> resolve(at);
            case REOPEN -> {
                open = true;
                start(Metric.RESOLUTION, ++openings, at);
            }
            default -> {
                priority = RandomHistory.priorityOf(step.what());
                promises.stream().filter(promise -> !promise.over()).forEach(promise -> change(promise, at));
            }
        }
    }

    private void customer(Instant at) {
        each(Metric.NEXT_RESPONSE, promise -> promise.turn(at, true));
        if (firstOver && !unanswered) {
            int before = (int) promises.stream()
                    .filter(promise -> promise.metric == Metric.NEXT_RESPONSE)
                    .count();
            start(Metric.NEXT_RESPONSE, before + 1, at);
        }
        unanswered = true;
    }

    private void agent(Instant at) {
        for (Metric metric : List.of(Metric.FIRST_RESPONSE, Metric.NEXT_RESPONSE, Metric.PERIODIC_UPDATE)) {
            each(metric, promise -> promise.satisfiedAt = at);
        }
        firstOver = true;
        unanswered = false;
        start(Metric.PERIODIC_UPDATE, ++updates, at);
    }

    private void waits(What reason, Instant at) {
        waiting = reason;
        each(Metric.RESOLUTION, promise -> promise.turn(at, reason != What.PEND_CUSTOMER));
        each(Metric.PERIODIC_UPDATE, promise -> promise.turn(at, reason == null));
    }

    private void resolve(Instant at) {
        waits(null, at);
        each(Metric.RESOLUTION, promise -> promise.satisfiedAt = at);
        promises.stream().filter(promise -> !promise.over()).forEach(promise -> promise.cancelledAt = at);
        open = false;
        firstOver = true;
        unanswered = false;
    }

    /** A new goal keeps start and pauses; where it was used up before, that is a breach now. */
    private void change(Promise promise, Instant at) {
        promise.goal = goals.get(priority);
        Instant due = promise.due(time);
        boolean past = due != null && due.isBefore(at);
        if (!promise.runs()) {
            Instant since = promise.edges.get(promise.edges.size() - 1);
            past = due != null && due.isBefore(since);
        }
        if (promise.breachedAt == null && past) {
            promise.breachedAt = at;
        }
    }

    boolean open() {
        return open;
    }
}
