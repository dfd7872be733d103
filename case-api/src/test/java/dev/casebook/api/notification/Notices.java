package dev.casebook.api.notification;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.saga.notification.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Deliveries as tests give them. */
final class Notices {

    static final Instant AT = Instant.parse("2026-01-26T09:00:00Z");
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final NotifiedCase CASE = about(Priority.NORMAL);

    private Notices() {}

    static NotifiedCase about(Priority priority) {
        return new NotifiedCase("C17", priority, ResponseClock.none(), Set.of());
    }

    static Delivery delivery(NotificationChannel channel, String address, String calendar) {
        Notice notice = new Notice("li.na", "owner", channel, address, calendar);
        return new Delivery(
                "case-1", Metric.RESOLUTION, 1, 2, 0, "RESOLUTION was breached", 1, List.of("li.na"), notice, AT);
    }
}
