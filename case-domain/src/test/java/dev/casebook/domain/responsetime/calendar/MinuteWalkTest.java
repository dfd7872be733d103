package dev.casebook.domain.responsetime.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar against a walk from minute to minute. */
class MinuteWalkTest {

    private static final int DAYS = 10;
    private static final int CALENDARS = 14;
    private static final int QUESTIONS = 40;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "America/Sao_Paulo",
                "America/New_York",
                "Europe/Berlin",
                "Asia/Shanghai",
                "Pacific/Chatham",
                "Africa/Casablanca",
                "America/Havana",
                "America/St_Johns",
                "Antarctica/Troll"
            })
    void random_calendars_count_as_the_walk_does(String zone) {
        Random random = new Random(zone.hashCode());
        RandomCalendars calendars = new RandomCalendars(random);
        for (int count = 0; count < CALENDARS; count++) {
            LocalDate date = calendars.date(zone);
            CalendarDefinition definition = calendars.calendar(zone, date, DAYS);
            compare(definition, date, random);
        }
    }

    @Test
    void the_date_that_a_zone_left_out_counts_as_the_walk_does() {
        Random random = new Random(20111230);
        for (int count = 0; count < CALENDARS; count++) {
            LocalDate date = LocalDate.parse("2011-12-28");
            compare(new RandomCalendars(random).calendar("Pacific/Apia", date, DAYS), date, random);
        }
    }

    @Test
    void the_walk_itself_counts_a_plain_week() {
        CalendarDefinition definition = SomeCalendars.weekdays("Asia/Shanghai", "09:00-12:00", "13:00-18:00");
        MinuteWalk walk = new MinuteWalk(definition, LocalDate.parse("2026-03-02"), 7);
        Instant friday = Instant.parse("2026-03-06T09:30:00.5Z");

        assertThat(walk.add(friday, Duration.ofMinutes(31))).isEqualTo("2026-03-09T01:01:00.5Z");
        assertThat(walk.between(friday, Instant.parse("2026-03-09T04:30:00Z"))).hasMillis(12599500);
        assertThat(walk.spans(friday, Instant.parse("2026-03-09T02:00:00Z")))
                .containsExactly(
                        new WorkingSpan(friday, Instant.parse("2026-03-06T10:00:00Z")),
                        new WorkingSpan(Instant.parse("2026-03-09T01:00:00Z"), Instant.parse("2026-03-09T02:00:00Z")));
        assertThat(walk.dueAfterBusinessDays(friday, 1)).isEqualTo("2026-03-09T10:00:00Z");
    }

    private static void compare(CalendarDefinition definition, LocalDate date, Random random) {
        BusinessCalendar calendar = BusinessCalendar.of(definition);
        MinuteWalk walk = new MinuteWalk(definition, date, DAYS);
        Instant end = date.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<WorkingSpan> spans = walk.spans(end.minus(Duration.ofDays(DAYS)), end);
        for (int count = 0; count < QUESTIONS; count++) {
            Instant from = instant(spans, end, random);
            Instant to = instant(spans, end, random);
            String asked = definition + " from " + from + " to " + to;
            assertThat(calendar.between(from, to)).as(asked).isEqualTo(walk.between(from, to));
            assertThat(calendar.spans(from, to)).as(asked).isEqualTo(walk.spans(from, to));
            assertThat(calendar.workingDatesBegun(from, to)).as(asked).isEqualTo(walk.workingDatesBegun(from, to));
            Duration goal = random.nextBoolean()
                    ? walk.between(from, to)
                    : walk.between(from, to).dividedBy(1 + random.nextInt(50));
            assertThat(calendar.add(from, goal)).as(asked + " " + goal).isEqualTo(walk.add(from, goal));
        }
        Instant start = end.minus(Duration.ofDays(DAYS - 1));
        for (int days = 1; days <= walk.workingDatesBegun(start, end); days++) {
            assertThat(calendar.dueAfterBusinessDays(start, days))
                    .as(definition + " from " + start + ", business days: " + days)
                    .isEqualTo(walk.dueAfterBusinessDays(start, days));
        }
    }

    /** Any instant of the walk, or one where hours begin or end, or the nanosecond before or after. */
    private static Instant instant(List<WorkingSpan> spans, Instant end, Random random) {
        if (spans.isEmpty() || random.nextInt(3) > 0) {
            Instant second = end.minusSeconds(random.nextInt(DAYS * 86_400));
            return random.nextBoolean() ? second : second.minusNanos(random.nextInt(1_000_000_000));
        }
        WorkingSpan span = spans.get(random.nextInt(spans.size()));
        return (random.nextBoolean() ? span.open() : span.close()).plusNanos(random.nextInt(3) - 1);
    }
}
