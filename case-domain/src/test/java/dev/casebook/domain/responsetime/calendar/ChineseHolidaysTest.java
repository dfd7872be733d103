package dev.casebook.domain.responsetime.calendar;

import static dev.casebook.domain.responsetime.calendar.SomeCalendars.chinese;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.except;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseHolidaysTest {

    private static final CalendarDefinition OFFICE = chinese(weekdays("Asia/Shanghai", "09:00-18:00"), "10:00-16:00");

    private static Duration worked(CalendarDefinition definition, String date) {
        BusinessCalendar calendar = BusinessCalendar.of(definition);
        LocalDate day = LocalDate.parse(date);
        return calendar.between(
                day.atStartOfDay(calendar.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    @Test
    void the_announcements_of_twenty_years_are_shipped() {
        ChineseHolidays holidays = ChineseHolidays.shipped();

        assertThat(holidays.years())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2007, 2026).boxed().toList());
        assertThat(holidays.closed()).hasSize(545);
        assertThat(holidays.makeUpWorkdays()).hasSize(132);
        assertThat(holidays.on(LocalDate.parse("2026-02-17")))
                .hasValue(new ChineseHolidays.Day(LocalDate.parse("2026-02-17"), true, "春节"));
        assertThat(holidays.on(LocalDate.parse("2026-03-03"))).isEmpty();
    }

    @Test
    void an_announcement_reaches_into_the_year_before() {
        assertThat(ChineseHolidays.shipped()
                        .on(LocalDate.parse("2018-12-29"))
                        .orElseThrow()
                        .off())
                .isFalse();
        assertThat(ChineseHolidays.shipped()
                        .on(LocalDate.parse("2022-12-31"))
                        .orElseThrow()
                        .off())
                .isTrue();
        assertThat(ChineseHolidays.shipped().years()).doesNotContain(2006);
    }

    @ParameterizedTest
    @CsvSource({
        // National Day and the Saturday that makes up for it, days beside them
        "2025-09-30, PT9H",
        "2025-10-01, PT0S",
        "2025-10-08, PT0S",
        "2025-10-09, PT9H",
        "2025-10-11, PT6H",
        "2025-10-12, PT0S",
        // a Monday that was to be off and then was not
        "2020-02-03, PT9H",
        // nothing is known of 2027
        "2027-10-01, PT9H"
    })
    void holidays_close_and_make_up_workdays_open(String date, Duration worked) {
        assertThat(worked(OFFICE, date)).isEqualTo(worked);
    }

    @Test
    void without_holidays_a_calendar_keeps_to_its_week() {
        CalendarDefinition plain = weekdays("Asia/Shanghai", "09:00-18:00");

        assertThat(worked(plain, "2025-10-01")).hasHours(9);
        assertThat(worked(plain, "2025-10-11")).isZero();
    }

    @Test
    void without_make_up_hours_a_make_up_workday_is_as_the_week_has_it() {
        assertThat(worked(chinese(weekdays("Asia/Shanghai", "09:00-18:00")), "2025-10-11"))
                .isZero();
    }

    @Test
    void an_exception_comes_before_a_holiday_and_a_make_up_workday() {
        assertThat(worked(except(OFFICE, "2025-10-01", "09:00-10:00"), "2025-10-01"))
                .hasHours(1);
        assertThat(worked(except(OFFICE, "2025-10-11"), "2025-10-11")).isZero();
    }

    @Test
    void years_without_data_are_named_by_the_local_date() {
        BusinessCalendar office = BusinessCalendar.of(OFFICE);
        Instant newYear = Instant.parse("2026-12-31T16:00:00Z");

        assertThat(office.yearsWithoutData(newYear.minusSeconds(1), newYear)).containsExactly(2027);
        assertThat(office.yearsWithoutData(newYear.minusSeconds(2), newYear.minusSeconds(1)))
                .isEmpty();
        assertThat(office.yearsWithoutData(Instant.parse("2006-06-01T00:00:00Z"), newYear.plus(Duration.ofDays(366))))
                .containsExactly(2006, 2027, 2028);
    }

    @Test
    void a_calendar_that_keeps_no_holidays_lacks_none() {
        assertThat(BusinessCalendar.of(weekdays("Asia/Shanghai", "09:00-18:00"))
                        .yearsWithoutData(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .isEmpty();
    }
}
