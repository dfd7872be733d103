package dev.casebook.domain.responsetime.calendar;

import static dev.casebook.domain.responsetime.calendar.SomeCalendars.daily;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.except;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.week;
import static dev.casebook.domain.responsetime.calendar.SomeCalendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples that other products and regulators publish, right ones only, with dates put to their weekdays. */
class PublishedExamplesTest {

    private static final CalendarDefinition OFFICE = weekdays("UTC", "09:00-17:00");
    private static final CalendarDefinition EARLY = weekdays("UTC", "08:00-16:00");
    private static final CalendarDefinition LATE_FRIDAY = week(
            "UTC",
            Map.of(
                    "MON", List.of("09:00-17:00"),
                    "TUE", List.of("09:00-17:00"),
                    "WED", List.of("09:00-17:00"),
                    "THU", List.of("09:00-17:00"),
                    "FRI", List.of("10:00-16:00")));
    private static final CalendarDefinition UNEVEN = week(
            "UTC", Map.of("MON", List.of("09:00-17:00"), "TUE", List.of("09:00-16:00"), "THU", List.of("08:00-17:00")));
    private static final CalendarDefinition NIGHT = daily("America/New_York", "00:00-06:00");
    private static final CalendarDefinition BERLIN_ALWAYS = daily("Europe/Berlin", "00:00-24:00");
    private static final CalendarDefinition SHANGHAI =
            SomeCalendars.chinese(weekdays("Asia/Shanghai", "09:00-18:00"), "09:00-18:00");
    private static final CalendarDefinition LUNCH = weekdays("UTC", "09:00-12:00", "13:00-18:00");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_goal_falls_due_as_published(
            String source, CalendarDefinition definition, String start, String goal, String due) {
        BusinessCalendar calendar = BusinessCalendar.of(definition);

        assertThat(calendar.add(instant(calendar, start), Duration.parse(goal))).isEqualTo(instant(calendar, due));
    }

    static Stream<Arguments> a_goal_falls_due_as_published() {
        return Stream.of(
                Arguments.of("Chatwoot 13392", OFFICE, "2026-01-30T16:30", "PT1H", "2026-02-02T09:30"),
                Arguments.of("Chatwoot 13392, early", OFFICE, "2026-01-28T07:00", "PT2H", "2026-01-28T11:00"),
                Arguments.of(
                        "Freshdesk 50000011664",
                        daily("UTC", "09:00-21:00"),
                        "2026-01-26T09:00",
                        "PT24H",
                        "2026-01-27T21:00"),
                Arguments.of(
                        "Freshdesk, mornings",
                        daily("UTC", "09:00-13:00"),
                        "2026-01-26T09:00",
                        "PT24H",
                        "2026-01-31T13:00"),
                Arguments.of("Freshdesk, a day's hours", OFFICE, "2025-04-21T08:00", "PT8H", "2025-04-21T17:00"),
                Arguments.of("Freshdesk, after hours", OFFICE, "2025-04-25T18:00", "PT8H", "2025-04-28T17:00"),
                Arguments.of("Freshdesk, short Friday", LATE_FRIDAY, "2025-04-25T10:00", "PT8H", "2025-04-28T11:00"),
                Arguments.of("Intercom", OFFICE, "2026-01-30T16:55", "PT24H", "2026-02-04T16:55"),
                Arguments.of("ServiceNow, one day", EARLY, "2026-01-26T08:00", "PT24H", "2026-01-28T16:00"),
                Arguments.of("Jira, uneven week", UNEVEN, "2026-01-26T11:00", "PT16H", "2026-01-29T11:00"),
                Arguments.of(
                        "osTicket 4807",
                        weekdays("UTC", "08:00-18:00"),
                        "2019-03-15T17:00",
                        "PT4H",
                        "2019-03-18T11:00"),
                Arguments.of("FreeScout 3756", OFFICE, "2024-02-01T16:00", "PT4H", "2024-02-02T12:00"),
                Arguments.of(
                        "moment-business-time 58",
                        daily("Europe/Amsterdam", "00:00-10:00"),
                        "2022-10-30T02:00+02:00",
                        "PT1H",
                        "2022-10-30T02:00+01:00"),
                Arguments.of("night, autumn", NIGHT, "2026-11-01T00:30", "PT3H", "2026-11-01T07:30Z"),
                Arguments.of("night, spring", NIGHT, "2026-03-08T00:30", "PT3H", "2026-03-08T08:30Z"),
                Arguments.of("24x7, spring", BERLIN_ALWAYS, "2026-03-28T12:00", "PT24H", "2026-03-29T13:00"),
                Arguments.of("24x7, autumn", BERLIN_ALWAYS, "2026-10-24T12:00", "PT24H", "2026-10-25T11:00"),
                Arguments.of(
                        "over the change",
                        weekdays("Europe/Berlin", "09:00-17:00"),
                        "2026-03-27T16:30",
                        "PT1H",
                        "2026-03-30T07:30Z"),
                Arguments.of("National Day", SHANGHAI, "2025-09-30T17:00", "PT4H", "2025-10-09T12:00"),
                Arguments.of("make-up Saturday", SHANGHAI, "2025-10-10T17:00", "PT4H", "2025-10-11T12:00"),
                Arguments.of(
                        "no make-up Saturday",
                        weekdays("Asia/Shanghai", "09:00-18:00"),
                        "2025-10-10T17:00",
                        "PT4H",
                        "2025-10-13T12:00"),
                Arguments.of("Udesk, lunch", LUNCH, "2026-01-26T11:30", "PT1H", "2026-01-26T13:30"),
                Arguments.of("Znuny, 75 percent", OFFICE, "2026-01-26T15:00", "PT3H", "2026-01-27T10:00"),
                Arguments.of("Znuny, due", OFFICE, "2026-01-26T15:00", "PT4H", "2026-01-27T11:00"),
                Arguments.of(
                        "Nine Minds, put right",
                        weekdays("UTC", "08:00-17:00"),
                        "2026-01-30T16:00",
                        "PT4H",
                        "2026-02-02T11:00"),
                Arguments.of("eesel, put right", OFFICE, "2026-01-30T17:00", "PT8H", "2026-02-02T17:00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_pause_moves_the_due_time_by_the_working_time_paused(
            String source, String start, String goal, String pausedFrom, String pausedTo, String due) {
        BusinessCalendar calendar = BusinessCalendar.of(OFFICE);
        Duration paused = calendar.between(instant(calendar, pausedFrom), instant(calendar, pausedTo));

        assertThat(calendar.add(instant(calendar, start), Duration.parse(goal).plus(paused)))
                .isEqualTo(instant(calendar, due));
    }

    static Stream<Arguments> a_pause_moves_the_due_time_by_the_working_time_paused() {
        return Stream.of(
                Arguments.of(
                        "Frappe 2449",
                        "2026-01-30T10:00",
                        "PT8H",
                        "2026-01-30T15:00",
                        "2026-02-02T11:00",
                        "2026-02-02T14:00"),
                Arguments.of(
                        "ERPNext 49414, over night",
                        "2026-01-26T13:00",
                        "PT8H",
                        "2026-01-26T17:00",
                        "2026-01-27T09:00",
                        "2026-01-27T13:00"));
    }

    @Test
    void without_a_schedule_hours_are_plain_hours() {
        assertThat(WorkingTime.ALWAYS.add(Instant.parse("2015-01-01T10:30:00Z"), Duration.ofHours(10)))
                .isEqualTo("2015-01-01T20:30:00Z");
    }

    @Test
    void work_goes_on_at_the_next_opening_after_an_evening_as_in_ServiceNow() {
        Instant evening = Instant.parse("2017-01-11T20:30:00Z");

        assertThat(BusinessCalendar.of(EARLY)
                        .spans(evening, evening.plus(Duration.ofDays(1)))
                        .get(0)
                        .open())
                .isEqualTo("2017-01-12T08:00:00Z");
    }

    /** The log of decisions of dbt_zendesk; it prints 959.46 and 689.46 minutes, having read seconds as decimals. */
    @Test
    void time_under_two_calendars_is_the_sum_of_both() {
        BusinessCalendar chicago = BusinessCalendar.of(daily("UTC", "00:00-02:00", "12:00-24:00"));
        BusinessCalendar sanFrancisco = BusinessCalendar.of(week(
                "UTC",
                Map.of(
                        "MON", List.of("15:00-24:00"),
                        "TUE", List.of("00:00-00:30", "15:00-24:00"),
                        "WED", List.of("00:00-00:30", "15:00-24:00"),
                        "THU", List.of("00:00-00:30", "15:00-24:00"),
                        "FRI", List.of("00:00-00:30", "15:00-24:00"),
                        "SAT", List.of("00:00-00:30"))));
        Instant start = Instant.parse("2020-09-29T17:01:38Z");
        Instant change = Instant.parse("2020-09-30T19:01:25Z");
        Instant end = Instant.parse("2020-09-30T19:01:46Z");

        assertThat(chicago.between(start, change).plus(sanFrancisco.between(change, end)))
                .isEqualTo(Duration.ofSeconds(57_608));
        assertThat(sanFrancisco.between(start, end)).isEqualTo(Duration.ofSeconds(41_408));
    }

    /** Article 101 of PSD2: 15 business days for an answer, 35 for the final one. */
    @Test
    void a_complaint_about_a_payment_is_answered_in_15_and_35_business_days() {
        BusinessCalendar bank = BusinessCalendar.of(
                except(except(weekdays("Europe/Berlin", "09:00-17:00"), "2026-04-03"), "2026-04-06"));
        Instant received = instant(bank, "2026-03-02T10:00");

        assertThat(bank.dueAfterBusinessDays(received, 15)).isEqualTo(instant(bank, "2026-03-23T17:00"));
        assertThat(bank.dueAfterBusinessDays(received, 35)).isEqualTo(instant(bank, "2026-04-22T17:00"));
    }

    private static Instant instant(BusinessCalendar calendar, String time) {
        boolean local = time.length() == "2026-01-30T16:30".length();
        return local
                ? LocalDateTime.parse(time).atZone(calendar.zone()).toInstant()
                : OffsetDateTime.parse(time).toInstant();
    }
}
