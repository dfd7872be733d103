package dev.casebook.api.notification;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.saga.notification.Delivery;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice says of its case, and nothing of the customer.
 *
 * @param reference the case's reference
 * @param priority its priority now
 * @param clock its targets
 * @param reported what became of notices
 */
public record NotifiedCase(
        String reference, Priority priority, ResponseClock clock, Set<NotificationReported> reported) {

    private static final NotifiedCase BLANK = new NotifiedCase("", Priority.NORMAL, ResponseClock.none(), Set.of());

    /** The case that these events of it tell, in order. */
    static NotifiedCase of(Iterable<?> events) {
        NotifiedCase told = BLANK;
        for (Object event : events) {
            told = told.after(event);
        }
        return told;
    }

    private NotifiedCase after(Object event) {
        if (event instanceof CaseOpened opened) {
            return new NotifiedCase(opened.reference(), opened.priority(), clock, reported);
        } else if (event instanceof CaseClassified classified && classified.priority() != null) {
            return new NotifiedCase(reference, classified.priority(), clock, reported);
        } else if (event instanceof TargetEvent target) {
            return new NotifiedCase(reference, priority, clock.on(target), reported);
        } else if (event instanceof NotificationReported report) {
            Set<NotificationReported> more = new HashSet<>(reported);
            more.add(report);
            return new NotifiedCase(reference, priority, clock, more);
        }
        return this;
    }

    /** When a target falls, or fell, due. */
    Optional<Instant> dueAt(Metric metric, int instance) {
        return clock.target(metric, instance).map(Target::dueAt);
    }

    /** Whether it knows what became of a delivery. */
    boolean knowsOf(Delivery delivery) {
        return reported.stream()
                .anyMatch(report -> report.metric() == delivery.metric()
                        && report.instance() == delivery.instance()
                        && report.step() == delivery.step()
                        && report.repeat() == delivery.repeat()
                        && report.notice().equals(delivery.notice()));
    }
}
