package dev.casebook.api.import_.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2028-12-31");

    @Test
    void a_whole_day_event_is_a_closed_date_with_its_name() {
        assertThat(dates(event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Weihnachten")))
                .containsOnlyKeys(LocalDate.parse("2026-12-25"))
                .containsValue("Weihnachten");
    }

    @Test
    void an_event_without_an_end_takes_one_day_and_one_of_several_takes_them_all() {
        assertThat(dates(event("DTSTART;VALUE=DATE:20260501", "SUMMARY:a")
                        + event("DTSTART;VALUE=DATE:20260216", "DTEND;VALUE=DATE:20260219", "SUMMARY:b")
                        + event("DTSTART;VALUE=DATE:20260301", "DURATION:P2D", "SUMMARY:c")))
                .containsOnlyKeys(
                        LocalDate.parse("2026-02-16"),
                        LocalDate.parse("2026-02-17"),
                        LocalDate.parse("2026-02-18"),
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-05-01"));
    }

    @Test
    void recurrences_are_worked_out_within_the_range_alone() {
        assertThat(dates(event("DTSTART;VALUE=DATE:19901003", "RRULE:FREQ=YEARLY", "SUMMARY:Einheit")))
                .containsOnlyKeys(
                        LocalDate.parse("2026-10-03"), LocalDate.parse("2027-10-03"), LocalDate.parse("2028-10-03"));
        assertThat(dates(event(
                        "DTSTART;VALUE=DATE:20200907",
                        "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO",
                        "EXDATE;VALUE=DATE:20270906",
                        "SUMMARY:Labor Day")))
                .containsOnlyKeys(LocalDate.parse("2026-09-07"), LocalDate.parse("2028-09-04"));
    }

    @Test
    void what_begins_before_the_range_counts_from_its_first_date() {
        assertThat(dates(event("DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260103", "SUMMARY:x")))
                .containsOnlyKeys(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-02"));
    }

    @Test
    void a_moved_or_cancelled_recurrence_is_not_where_it_was() {
        assertThat(dates(event("UID:u", "DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=YEARLY", "SUMMARY:x")
                        + event(
                                "UID:u",
                                "RECURRENCE-ID;VALUE=DATE:20270601",
                                "DTSTART;VALUE=DATE:20270602",
                                "SUMMARY:x")
                        + event(
                                "UID:u",
                                "RECURRENCE-ID;VALUE=DATE:20280601",
                                "DTSTART;VALUE=DATE:20280601",
                                "STATUS:CANCELLED",
                                "SUMMARY:x")))
                .containsOnlyKeys(LocalDate.parse("2026-06-01"), LocalDate.parse("2027-06-02"));
    }

    @Test
    void events_with_hours_are_counted_and_left_out() {
        HolidayFile file = HolidayFile.parse(
                calendar(event("DTSTART:20260501T090000Z", "DTEND:20260501T100000Z", "SUMMARY:meeting")
                        + event("DTSTART;VALUE=DATE:20260501", "SUMMARY:a")));

        assertThat(file.timed()).isEqualTo(1);
        assertThat(file.dates(FIRST, LAST)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,date\nx,2026-01-01\n", "<html></html>", "{}"})
    void what_is_no_iCalendar_is_said_to_be_none(String text) {
        assertThatThrownBy(() -> HolidayFile.parse(text))
                .isInstanceOf(BrokenHolidayFile.class)
                .hasMessageContaining("no iCalendar");
    }

    private static SortedMap<LocalDate, String> dates(String events) {
        return HolidayFile.parse(calendar(events)).dates(FIRST, LAST);
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
