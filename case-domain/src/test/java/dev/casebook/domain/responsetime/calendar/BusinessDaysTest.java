package dev.casebook.domain.responsetime.calendar;

import static dev.casebook.domain.responsetime.calendar.SomeCalendars.daily;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.except;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    private final BusinessCalendar shanghai = BusinessCalendar.of(except(
            except(weekdays("Asia/Shanghai", "09:00-12:00", "13:00-18:00"), "2026-03-05"),
            "2026-03-07",
            "09:00-11:00"));

    @ParameterizedTest
    @CsvSource({
        // Monday, before, in and after hours
        "2026-03-01T16:00:00Z, 1, 2026-03-03T10:00:00Z",
        "2026-03-02T04:30:00Z, 1, 2026-03-03T10:00:00Z",
        "2026-03-02T15:59:59.999Z, 1, 2026-03-03T10:00:00Z",
        // the date is the local one
        "2026-03-02T16:00:00Z, 1, 2026-03-04T10:00:00Z",
        // Thursday is closed, Saturday works until 11:00
        "2026-03-04T01:00:00Z, 1, 2026-03-06T10:00:00Z",
        "2026-03-04T01:00:00Z, 2, 2026-03-07T03:00:00Z",
        "2026-03-04T01:00:00Z, 3, 2026-03-09T10:00:00Z",
        // from a closed date
        "2026-03-08T01:00:00Z, 1, 2026-03-09T10:00:00Z",
        // over the year's end
        "2026-12-30T01:00:00Z, 3, 2027-01-04T10:00:00Z"
    })
    void a_goal_is_due_at_the_last_closing_of_the_nth_working_date(Instant start, int days, Instant due) {
        assertThat(shanghai.dueAfterBusinessDays(start, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // within a date none begins, over a midnight the next does, before it opens too
        "2026-03-02T01:00:00Z, 2026-03-02T15:59:59.999Z, 0",
        "2026-03-02T01:00:00Z, 2026-03-02T16:00:00Z, 1",
        "2026-03-02T16:00:00Z, 2026-03-03T15:00:00Z, 0",
        "2026-03-03T09:00:00Z, 2026-03-06T02:00:00Z, 2",
        "2026-03-06T02:00:00Z, 2026-03-09T02:00:00Z, 2",
        "2026-12-30T02:00:00Z, 2027-01-04T02:00:00Z, 3",
        "2026-03-02T02:00:00Z, 2028-03-02T02:00:00Z, 523"
    })
    void working_dates_that_begin_while_paused_are_counted(Instant from, Instant to, int begun) {
        assertThat(shanghai.workingDatesBegun(from, to)).isEqualTo(begun);
    }

    @Test
    void each_working_date_begun_while_paused_adds_one() {
        Instant start = Instant.parse("2026-03-02T01:00:00Z");
        int paused = shanghai.workingDatesBegun(
                Instant.parse("2026-03-03T01:00:00Z"), Instant.parse("2026-03-06T01:00:00Z"));

        assertThat(shanghai.dueAfterBusinessDays(start, 2 + paused)).isEqualTo("2026-03-07T03:00:00Z");
    }

    @Test
    void a_date_open_until_midnight_closes_there() {
        assertThat(BusinessCalendar.of(daily("Asia/Shanghai", "00:00-24:00"))
                        .dueAfterBusinessDays(Instant.parse("2026-03-02T01:00:00Z"), 1))
                .isEqualTo("2026-03-03T16:00:00Z");
    }

    @Test
    void a_goal_of_no_days_is_refused() {
        assertThatThrownBy(() -> shanghai.dueAfterBusinessDays(Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
