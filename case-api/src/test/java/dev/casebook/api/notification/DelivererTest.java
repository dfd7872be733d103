package dev.casebook.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.notification.Deliverer.Next;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.saga.notification.Delivery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DelivererTest {

    /** A Monday at night; the office opens at nine. */
    private static final Instant NIGHT = Instant.parse("2026-01-26T03:00:00Z");

    private static final Instant OPENING = Instant.parse("2026-01-26T09:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-01-26T17:00:00Z");
    private static final Delivery MAIL = Notices.delivery(NotificationChannel.EMAIL, "li.na@example.com", "office@1");

    private final List<ReportNotification> reports = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Predicate<ReportNotification> caseTakes = report -> true;
    private NotifiedCase about = Notices.CASE;
    private Instant now = OPENING;
    private Attempt answer = Attempt.arrived();
    private int atOnce = 1;

    private Optional<Next> proceed(PendingDelivery pending) {
        WorkingTime office = BusinessCalendar.of(
                new CalendarDefinition("UTC", Map.of("MON", List.of("09:00-17:00")), null, List.of(), Map.of()));
        ServicePolicies policies = new ServicePolicies(List.of(), Map.of(), Map.of("office@1", office));
        BoundedChannel channel =
                new BoundedChannel(NotificationChannel.EMAIL, (delivery, told) -> answer, atOnce, meters);
        return new Deliverer(
                        Map.of(NotificationChannel.EMAIL, channel),
                        id -> about,
                        new QuietHours(() -> PolicyBook.of(policies)),
                        new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), new Random(1)),
                        this::take,
                        Clock.fixed(now, ZoneOffset.UTC))
                .proceed(pending);
    }

    private void take(Object command) {
        ReportNotification report = (ReportNotification) command;
        if (!caseTakes.test(report)) {
            throw new IllegalStateException("busy");
        }
        reports.add(report);
    }

    private static PendingDelivery fresh() {
        return PendingDelivery.of(MAIL);
    }

    @Test
    void what_arrived_is_reported_with_who_and_how() {
        assertThat(proceed(fresh())).isEmpty();

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.notice()).isEqualTo(MAIL.notice());
            assertThat(report.arrived()).isTrue();
            assertThat(report.attempts()).isEqualTo(1);
        });
    }

    @Test
    void in_quiet_hours_nobody_is_told_before_the_next_opening() {
        now = NIGHT;

        assertThat(proceed(fresh())).contains(new Next(OPENING, fresh()));
        assertThat(reports).isEmpty();
    }

    @Test
    void at_closing_the_quiet_hours_have_begun() {
        now = CLOSING;

        assertThat(proceed(fresh()).orElseThrow().at()).isEqualTo(OPENING.plus(Duration.ofDays(7)));
    }

    @Test
    void an_urgent_case_knows_no_quiet_hours() {
        now = NIGHT;
        about = Notices.about(Priority.URGENT);

        assertThat(proceed(fresh())).isEmpty();
        assertThat(reports).hasSize(1);
    }

    @Test
    void a_failure_is_tried_again_by_the_schedule_and_reported_only_after_the_last_attempt() {
        answer = Attempt.failed("down");

        Next second = proceed(fresh()).orElseThrow();
        Next third = proceed(second.pending()).orElseThrow();

        assertThat(second.at()).isBetween(now.plusSeconds(5), now.plusSeconds(6));
        assertThat(third.at()).isBetween(now.plusSeconds(300), now.plusSeconds(360));
        assertThat(reports).isEmpty();
        assertThat(proceed(third.pending())).isEmpty();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.arrived()).isFalse();
            assertThat(report.attempts()).isEqualTo(3);
            assertThat(report.problem()).isEqualTo("down");
        });
    }

    @Test
    void who_asks_to_be_left_alone_is_for_as_long() {
        answer = new Attempt(Attempt.Outcome.FAILED, "busy", Duration.ofHours(1));

        assertThat(proceed(fresh()).orElseThrow().at()).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void what_is_refused_for_good_is_reported_at_once() {
        answer = Attempt.refused("no such mailbox");

        assertThat(proceed(fresh())).isEmpty();
        assertThat(reports).extracting(ReportNotification::problem).containsExactly("no such mailbox");
    }

    @Test
    void a_report_that_fails_is_repeated_without_telling_anybody_again() {
        caseTakes = report -> false;
        Next next = proceed(fresh()).orElseThrow();

        caseTakes = report -> true;
        assertThat(proceed(next.pending())).isEmpty();
        assertThat(reports).extracting(ReportNotification::arrived).containsExactly(true);
        assertThat(meters.counter("casebook.notifications", "channel", "email", "outcome", "arrived")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_busy_channel_costs_no_attempt() {
        atOnce = 0;

        assertThat(proceed(fresh()).orElseThrow().pending()).isEqualTo(fresh());
    }

    @Test
    void what_the_case_knows_of_already_is_not_done_again() {
        NotificationReported known =
                new NotificationReported("case-1", MAIL.metric(), 1, 2, 0, MAIL.notice(), true, 1, null, now);
        about = new NotifiedCase("C17", Priority.NORMAL, about.clock(), Set.of(known));

        assertThat(proceed(fresh())).isEmpty();
        assertThat(reports).isEmpty();
    }

    @Test
    void a_channel_that_is_set_up_no_longer_is_said_to_the_case() {
        Delivery call = Notices.delivery(NotificationChannel.WEBHOOK, null, null);

        assertThat(proceed(PendingDelivery.of(call))).isEmpty();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.arrived()).isFalse();
            assertThat(report.attempts()).isZero();
        });
    }
}
