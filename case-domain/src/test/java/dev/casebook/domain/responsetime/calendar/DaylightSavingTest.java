package dev.casebook.domain.responsetime.calendar;

import static dev.casebook.domain.responsetime.calendar.SomeCalendars.daily;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.WorkingSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaylightSavingTest {

    private static List<WorkingSpan> spans(CalendarDefinition definition, String from, String to) {
        return BusinessCalendar.of(definition).spans(Instant.parse(from), Instant.parse(to));
    }

    private static WorkingSpan span(String open, String close) {
        return new WorkingSpan(Instant.parse(open), Instant.parse(close));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z, PT5H",
        "2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z, PT7H",
        "2026-07-01T04:00:00Z, 2026-07-02T04:00:00Z, PT6H"
    })
    void a_night_shift_is_as_long_as_the_night(Instant from, Instant to, Duration worked) {
        assertThat(BusinessCalendar.of(daily("America/New_York", "00:00-06:00")).between(from, to))
                .isEqualTo(worked);
    }

    @Test
    void hours_that_begin_in_the_doubled_hour_begin_when_the_clock_first_reads_them() {
        assertThat(spans(daily("Europe/Berlin", "02:30-04:00"), "2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly(span("2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"));
    }

    @Test
    void hours_that_end_in_the_doubled_hour_end_when_the_clock_reads_it_again() {
        assertThat(spans(daily("Europe/Berlin", "01:00-02:30"), "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .containsExactly(span("2026-10-24T23:00:00Z", "2026-10-25T01:30:00Z"));
    }

    @Test
    void the_doubled_hour_begins_twice_and_ends_once() {
        assertThat(spans(daily("Europe/Berlin", "01:00-02:00"), "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .containsExactly(span("2026-10-24T23:00:00Z", "2026-10-25T01:00:00Z"));
        assertThat(spans(daily("Europe/Berlin", "01:00-03:00"), "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .containsExactly(span("2026-10-24T23:00:00Z", "2026-10-25T02:00:00Z"));
    }

    @Test
    void two_spans_that_meet_in_the_doubled_hour_count_it_once() {
        assertThat(spans(
                        daily("Europe/Berlin", "01:00-02:30", "02:30-04:00"),
                        "2026-10-24T12:00:00Z",
                        "2026-10-25T12:00:00Z"))
                .containsExactly(span("2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"));
    }

    @Test
    void hours_that_begin_in_the_gap_begin_after_it() {
        assertThat(spans(daily("Europe/Berlin", "02:30-04:00"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly(span("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"));
    }

    @Test
    void hours_that_end_in_the_gap_last_until_it() {
        assertThat(spans(daily("Europe/Berlin", "01:00-02:30"), "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly(span("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z"));
    }

    @Test
    void hours_within_the_gap_are_left_out_and_their_date_does_not_work() {
        BusinessCalendar calendar = BusinessCalendar.of(daily("Europe/Berlin", "02:00-03:00"));
        Instant saturday = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(calendar.spans(saturday, Instant.parse("2026-03-29T12:00:00Z")))
                .isEmpty();
        assertThat(calendar.dueAfterBusinessDays(saturday, 1)).isEqualTo("2026-03-30T01:00:00Z");
        assertThat(calendar.workingDatesBegun(saturday, saturday.plus(Duration.ofDays(2))))
                .isEqualTo(1);
    }

    @Test
    void where_clocks_change_at_midnight_a_day_round_the_clock_has_23_or_25_hours() {
        CalendarDefinition always = daily("America/Sao_Paulo", "00:00-24:00");

        assertThat(spans(always, "2018-11-01T00:00:00Z", "2018-11-08T00:00:00Z"))
                .containsExactly(span("2018-11-01T00:00:00Z", "2018-11-08T00:00:00Z"));
        assertThat(BusinessCalendar.of(always).dueAfterBusinessDays(Instant.parse("2018-11-03T12:00:00Z"), 1))
                .isEqualTo("2018-11-05T02:00:00Z");
        assertThat(BusinessCalendar.of(always).dueAfterBusinessDays(Instant.parse("2019-02-15T12:00:00Z"), 1))
                .isEqualTo("2019-02-17T03:00:00Z");
    }

    @Test
    void half_an_hour_of_daylight_saving_is_half_an_hour() {
        BusinessCalendar calendar = BusinessCalendar.of(daily("Australia/Lord_Howe", "01:00-05:00"));

        assertThat(calendar.between(Instant.parse("2026-04-04T12:00:00Z"), Instant.parse("2026-04-05T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(270));
        assertThat(calendar.between(Instant.parse("2026-10-03T12:00:00Z"), Instant.parse("2026-10-04T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void a_date_that_the_zone_left_out_neither_works_nor_counts() {
        BusinessCalendar samoa = BusinessCalendar.of(daily("Pacific/Apia", "09:00-17:00"));
        Instant thursday = Instant.parse("2011-12-29T20:00:00Z");

        assertThat(samoa.spans(thursday, Instant.parse("2011-12-31T12:00:00Z")))
                .containsExactly(
                        span("2011-12-29T20:00:00Z", "2011-12-30T03:00:00Z"),
                        span("2011-12-30T19:00:00Z", "2011-12-31T03:00:00Z"));
        assertThat(samoa.dueAfterBusinessDays(thursday, 1)).isEqualTo("2011-12-31T03:00:00Z");
    }
}
