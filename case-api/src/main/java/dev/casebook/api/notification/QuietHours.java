package dev.casebook.api.notification;

import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** When somebody may be told: in the working time of the calendar that a notice names, of an URGENT case at any hour. */
public final class QuietHours {

    private static final Duration MOMENT = Duration.ofNanos(1);

    private final Supplier<PolicyBook> policies;

    /** Quiet hours by the calendars of the policies of the moment. */
    public QuietHours(Supplier<PolicyBook> policies) {
        this.policies = policies;
    }

    /** The first instant from now on at which a notice may be delivered. */
    Instant over(Notice notice, Priority priority, Instant now) {
        if (notice.calendar() == null || priority == Priority.URGENT) {
            return now;
        }
        WorkingTime hours = policies.get().workingTime(notice.calendar());
        return hours.add(now, MOMENT).minus(MOMENT);
    }
}
