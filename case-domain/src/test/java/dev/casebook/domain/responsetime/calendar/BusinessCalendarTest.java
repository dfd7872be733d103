package dev.casebook.domain.responsetime.calendar;

import static dev.casebook.domain.responsetime.calendar.SomeCalendars.daily;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.except;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private static final CalendarDefinition BERLIN = weekdays("Europe/Berlin", "09:00-17:00");
    private static final Instant FRIDAY_CLOSING = Instant.parse("2026-01-30T16:00:00Z");
    private static final Instant MONDAY_OPENING = Instant.parse("2026-02-02T08:00:00Z");

    private final BusinessCalendar berlin = BusinessCalendar.of(BERLIN);

    @Test
    void working_time_that_ends_at_closing_is_due_at_closing() {
        assertThat(berlin.add(FRIDAY_CLOSING.minusSeconds(60), Duration.ofMinutes(1)))
                .isEqualTo(FRIDAY_CLOSING);
    }

    @Test
    void a_nanosecond_more_is_due_after_the_next_opening() {
        assertThat(berlin.add(
                        FRIDAY_CLOSING.minusSeconds(60), Duration.ofMinutes(1).plusNanos(1)))
                .isEqualTo(MONDAY_OPENING.plusNanos(1));
    }

    @Test
    void no_working_time_has_passed_at_the_start_itself_working_or_not() {
        Instant saturday = Instant.parse("2026-01-31T12:00:00.25Z");

        assertThat(berlin.add(saturday, Duration.ZERO)).isEqualTo(saturday);
        assertThat(berlin.add(FRIDAY_CLOSING, Duration.ZERO)).isEqualTo(FRIDAY_CLOSING);
    }

    @Test
    void fractions_of_a_second_are_kept() {
        Instant start = Instant.parse("2026-01-30T15:59:59.750000001Z");

        assertThat(berlin.add(start, Duration.ofMillis(500))).isEqualTo("2026-02-02T08:00:00.250000001Z");
        assertThat(berlin.between(start, Instant.parse("2026-02-02T08:00:00.5Z")))
                .isEqualTo(Duration.ofNanos(749_999_999));
    }

    @Test
    void nothing_passes_backwards() {
        assertThat(berlin.between(MONDAY_OPENING.plusSeconds(60), MONDAY_OPENING))
                .isZero();
        assertThat(berlin.spans(MONDAY_OPENING.plusSeconds(60), MONDAY_OPENING)).isEmpty();
        assertThat(berlin.workingDatesBegun(MONDAY_OPENING, FRIDAY_CLOSING)).isZero();
        assertThatThrownBy(() -> berlin.add(MONDAY_OPENING, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_exception_replaces_its_day() {
        BusinessCalendar calendar = BusinessCalendar.of(
                except(except(except(BERLIN, "2026-01-29"), "2026-01-30", "10:00-12:00"), "2026-01-31", "20:00-24:00"));

        assertThat(calendar.spans(Instant.parse("2026-01-29T00:00:00Z"), MONDAY_OPENING))
                .containsExactly(
                        new WorkingSpan(Instant.parse("2026-01-30T09:00:00Z"), Instant.parse("2026-01-30T11:00:00Z")),
                        new WorkingSpan(Instant.parse("2026-01-31T19:00:00Z"), Instant.parse("2026-01-31T23:00:00Z")));
    }

    @Test
    void hours_until_24_00_run_on_into_the_next_day_and_the_next_year() {
        Instant from = Instant.parse("2025-12-30T12:00:00Z");
        Instant to = Instant.parse("2026-01-02T12:00:00Z");

        assertThat(BusinessCalendar.of(daily("Asia/Shanghai", "00:00-24:00")).spans(from, to))
                .containsExactly(new WorkingSpan(from, to));
        assertThat(BusinessCalendar.of(daily("UTC", "00:00-24:00")).add(from, Duration.ofDays(2)))
                .isEqualTo("2026-01-01T12:00:00Z");
        assertThat(BusinessCalendar.of(daily("UTC", "00:00-24:00")).add(from, Duration.ofHours(36)))
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-05T08:00:00Z", "2026-01-05T08:00:00Z", "2189-01-05T08:00:00Z"})
    void ten_years_of_working_weeks_are_ten_years_of_weeks(Instant monday) {
        Duration weeks = Duration.ofHours(40).multipliedBy(520);
        LocalDate lastFriday =
                LocalDate.ofInstant(monday, berlin.zone()).plusWeeks(520).minusDays(3);

        assertThat(berlin.add(monday, weeks))
                .isEqualTo(lastFriday.atTime(17, 0).atZone(berlin.zone()).toInstant());
        assertThat(berlin.between(monday, monday.plus(Duration.ofDays(3640)))).isEqualTo(weeks);
        assertThat(berlin.dueAfterBusinessDays(monday, 2600))
                .isEqualTo(lastFriday
                        .plusDays(3)
                        .atTime(17, 0)
                        .atZone(berlin.zone())
                        .toInstant());
    }

    @Test
    void a_search_that_runs_out_of_years_ends() {
        Instant late = Instant.parse("9990-01-01T00:00:00Z");

        assertThatThrownBy(() -> berlin.add(late, Duration.ofDays(3650)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("10000");
        assertThatThrownBy(() -> berlin.dueAfterBusinessDays(late, 3650))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"})
    void what_is_added_is_what_lies_between(String zone) {
        Random random = new Random(zone.hashCode());
        for (int count = 0; count < 60; count++) {
            LocalDate date = new RandomCalendars(random).date(zone);
            BusinessCalendar calendar = BusinessCalendar.of(new RandomCalendars(random).calendar(zone, date, 30));
            Instant start = date.atStartOfDay(calendar.zone()).toInstant().plusMillis(random.nextInt(1 << 30));
            Duration goal =
                    Duration.ofMillis(1 + random.nextLong(Duration.ofDays(30).toMillis()));
            Instant due = calendar.add(start, goal);

            assertThat(calendar.between(start, due)).isEqualTo(goal);
            assertThat(calendar.between(start, due.minusNanos(1))).isEqualTo(goal.minusNanos(1));
            assertThat(calendar.spans(start, due).stream()
                            .map(WorkingSpan::length)
                            .reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(goal);
            Instant half = calendar.add(start, goal.dividedBy(2));
            assertThat(calendar.add(half, goal.minus(goal.dividedBy(2)))).isEqualTo(due);
        }
    }

    @Test
    void spans_have_gaps_between_them() {
        List<WorkingSpan> spans = BusinessCalendar.of(
                        daily("Europe/Berlin", "00:00-06:00", "06:00-12:00", "23:00-24:00"))
                .spans(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z"));

        assertThat(spans).hasSize(365 + 366 + 365 + 1);
        assertThat(IntStream.range(1, spans.size()))
                .allMatch(at -> spans.get(at).open().isAfter(spans.get(at - 1).close()));
    }

    @Test
    void it_answers_the_same_whoever_asks_at_once() {
        List<Instant> expected = IntStream.range(0, 200)
                .mapToObj(year -> berlin.add(MONDAY_OPENING, Duration.ofDays(year)))
                .toList();
        BusinessCalendar fresh = BusinessCalendar.of(BERLIN);

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(year -> fresh.add(MONDAY_OPENING, Duration.ofDays(year)))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void equal_definitions_make_equal_calendars() {
        assertThat(berlin).isEqualTo(BusinessCalendar.of(BERLIN)).hasSameHashCodeAs(BusinessCalendar.of(BERLIN));
        assertThat(berlin).isNotEqualTo(BusinessCalendar.of(except(BERLIN, "2026-01-01")));
    }
}
