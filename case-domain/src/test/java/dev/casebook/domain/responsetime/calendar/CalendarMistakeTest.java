package dev.casebook.domain.responsetime.calendar;

import static dev.casebook.domain.responsetime.calendar.SomeCalendars.chinese;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.except;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.week;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarMistakeTest {

    private static final CalendarDefinition OFFICE = weekdays("Asia/Shanghai", "09:00-18:00");

    private static CalendarMistake mistake(CalendarDefinition definition) {
        CalendarMistake mistake = catchThrowableOfType(CalendarMistake.class, () -> BusinessCalendar.of(definition));
        assertThat(mistake).as("no mistake in " + definition).isNotNull();
        return mistake;
    }

    @ParameterizedTest
    @CsvSource({
        "9-17, no span",
        "9:00-17:00, no span",
        "09:00–17:00, no span",
        "'09:00-17:00 ', no span",
        "'', no span",
        "0９:00-17:00, no span",
        "09:00-17:60, no time 17:60",
        "09:00-24:01, no time 24:01",
        "25:00-26:00, no time 25:00",
        "18:00-09:00, ends before it begins",
        "24:00-00:00, ends before it begins",
        "09:00-09:00, is empty",
        "24:00-24:00, is empty"
    })
    void a_span_that_makes_no_sense_is_refused_where_it_stands(String text, String what) {
        CalendarMistake mistake =
                mistake(week("UTC", Map.of("TUE", List.of("07:00-08:00", text), "MON", List.of("09:00-10:00"))));

        assertThat(mistake.place()).isEqualTo("week.TUE[1]");
        assertThat(mistake.what()).contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11:59-13:00", "08:00-08:30", "09:00-12:00", "00:00-24:00"})
    void a_span_that_begins_before_the_one_before_has_ended_is_refused(String second) {
        CalendarMistake mistake = mistake(week("UTC", Map.of("MON", List.of("09:00-12:00", second))));

        assertThat(mistake.place()).isEqualTo("week.MON[1]");
        assertThat(mistake.what()).contains(second, "09:00-12:00");
    }

    @Test
    void spans_that_touch_are_fine() {
        assertThat(OpeningHours.parse("week.MON", List.of("00:00-12:00", "12:00-24:00"))
                        .spans())
                .containsExactly(new LocalSpan(0, 720), new LocalSpan(720, 1440));
    }

    @Test
    void a_week_without_working_time_is_refused_even_if_an_exception_has_some() {
        assertThat(mistake(week("UTC", Map.of())).place()).isEqualTo("week");
        assertThat(mistake(weekdays("UTC")).place()).isEqualTo("week");
        assertThat(mistake(except(weekdays("UTC"), "2026-01-01", "09:00-18:00")).place())
                .isEqualTo("week");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Beijing", "", "Mars/Olympus Mons", "+25:00"})
    void an_unknown_zone_is_refused(String zone) {
        CalendarMistake mistake = mistake(weekdays(zone, "09:00-18:00"));

        assertThat(mistake.place()).isEqualTo("zone");
        assertThat(mistake)
                .hasMessage("zone: there is no time zone " + zone + "; give an IANA name such as Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon", "MONDAY", "周一"})
    void an_unknown_day_of_the_week_is_refused(String day) {
        assertThat(mistake(week("UTC", Map.of(day, List.of("09:00-18:00")))).place())
                .isEqualTo("week." + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "31.12.2026", "2026-1-1", "20261231", ""})
    void an_exception_on_no_date_is_refused(String date) {
        assertThat(mistake(except(OFFICE, date)).place()).isEqualTo("exceptions." + date);
    }

    @Test
    void an_exception_with_wrong_spans_is_refused_with_its_date() {
        assertThat(mistake(except(OFFICE, "2026-12-31", "09:00-12:00", "11:00-13:00"))
                        .place())
                .isEqualTo("exceptions.2026-12-31[1]");
    }

    @Test
    void holidays_other_than_those_shipped_are_refused() {
        CalendarDefinition german = new CalendarDefinition("UTC", OFFICE.week(), "de", List.of(), Map.of());

        assertThat(mistake(german).place()).isEqualTo("holidays");
    }

    @Test
    void make_up_hours_are_checked_and_refused_without_holidays() {
        CalendarDefinition pointless =
                new CalendarDefinition("UTC", OFFICE.week(), null, List.of("09:00-18:00"), Map.of());

        assertThat(mistake(pointless).place()).isEqualTo("makeUpHours");
        assertThat(mistake(chinese(OFFICE, "09:00-12:00", "nine")).place()).isEqualTo("makeUpHours[1]");
    }
}
