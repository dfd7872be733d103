package dev.casebook.api.import_.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final SortedMap<LocalDate, String> CLOSED =
            new TreeMap<>(Map.of(LocalDate.parse("2026-05-01"), "Tag der Arbeit", LocalDate.parse("2026-12-25"), ""));

    @Test
    void dates_alone_are_a_file_of_their_own() {
        assertThat(CalendarFile.alone("berlin", CLOSED)).isEqualTo("""
                calendars:
                  berlin:
                    exceptions:
                      "2026-05-01": []  # Tag der Arbeit
                      "2026-12-25": []
                """);
    }

    @Test
    void dates_go_into_a_file_whose_layout_and_comments_stay() {
        CalendarFile.Merged merged = CalendarFile.merged("""
                # 我们的
                calendars:
                  berlin:
                    zone: Europe/Berlin   # mine
                    exceptions:
                      # half a day
                      "2026-12-25": ["09:00-12:00"]
                policies: []
                """, "berlin", CLOSED);

        assertThat(merged.added()).isEqualTo(1);
        assertThat(merged.text()).isEqualTo("""
                # 我们的
                calendars:
                  berlin:
                    zone: Europe/Berlin   # mine
                    exceptions:
                      # half a day
                      "2026-05-01": []  # Tag der Arbeit
                      "2026-12-25": ["09:00-12:00"]
                policies: []
                """);
    }

    @Test
    void a_calendar_without_exceptions_gets_some() {
        String text = "calendars:\n  berlin:\n    zone: UTC\n";

        assertThat(CalendarFile.merged(text, "berlin", CLOSED).text()).isEqualTo("""
                calendars:
                  berlin:
                    exceptions:
                      "2026-05-01": []  # Tag der Arbeit
                      "2026-12-25": []
                    zone: UTC
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {calendars: {b: {zone: UTC}}}                 | {calendars: {b: {"exceptions": { "2026-05-01": [], "2026-12-25": [] }, zone: UTC}}}
            {calendars: {b: {exceptions: {}, zone: UTC}}} | {calendars: {b: {exceptions: {"2026-05-01": [], "2026-12-25": []}, zone: UTC}}}
            {calendars: {b: {exceptions: {2026-05-01: []}}}} | {calendars: {b: {exceptions: {"2026-12-25": [], 2026-05-01: []}}}}
            """)
    void what_stands_on_one_line_stays_on_it(String before, String after) {
        assertThat(CalendarFile.merged(before, "b", CLOSED).text()).isEqualTo(after);
    }

    @Test
    void a_second_time_changes_nothing() {
        String once =
                CalendarFile.merged("calendars: {b: {zone: UTC}}", "b", CLOSED).text();

        assertThat(CalendarFile.merged(once, "b", CLOSED)).isEqualTo(new CalendarFile.Merged(once, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policies: []                 | has no calendars
            calendars: {a: {}, c: {}}    | has no calendar b; it has a, c
            calendars: {b: 7}            | something else than a mapping for b
            calendars: {b: {exceptions: 7}} | something else than a mapping for exceptions
            a: [                         | is not YAML
            """)
    void a_file_without_the_calendar_is_refused(String text, String message) {
        assertThatThrownBy(() -> CalendarFile.merged(text, "b", CLOSED)).hasMessageContaining(message);
    }
}
