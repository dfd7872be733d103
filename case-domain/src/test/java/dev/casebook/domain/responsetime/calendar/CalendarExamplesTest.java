package dev.casebook.domain.responsetime.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The due times and spans of working time that were computed independently. */
class CalendarExamplesTest {

    private static final JsonNode EXAMPLES =
            JsonMapper.shared().readTree(CalendarExamplesTest.class.getResourceAsStream("/calendar-examples.json"));

    private final Map<String, BusinessCalendar> calendars = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> a_goal_falls_due_as_computed() {
        return EXAMPLES.at("/dueAt")
                .valueStream()
                .map(example -> dynamicTest(
                        example.toString(),
                        () -> assertThat(calendar(example).add(instant(example, "start"), duration(example, "goal")))
                                .isEqualTo(instant(example, "due"))));
    }

    @TestFactory
    Stream<DynamicTest> working_time_is_counted_as_computed() {
        return EXAMPLES.at("/workingTime")
                .valueStream()
                .map(example -> dynamicTest(
                        example.toString(),
                        () -> assertThat(calendar(example).between(instant(example, "from"), instant(example, "to")))
                                .isEqualTo(duration(example, "elapsed"))));
    }

    @Test
    void there_are_440_examples() {
        assertThat(EXAMPLES.at("/dueAt").size() + EXAMPLES.at("/workingTime").size())
                .isEqualTo(440);
    }

    private BusinessCalendar calendar(JsonNode example) {
        return calendars.computeIfAbsent(
                example.at("/calendar").asString(),
                name -> BusinessCalendar.of(definition(EXAMPLES.at("/calendars/" + name))));
    }

    private static CalendarDefinition definition(JsonNode calendar) {
        return new CalendarDefinition(
                calendar.at("/zone").asString(),
                hours(calendar.at("/week")),
                null,
                List.of(),
                hours(calendar.at("/exceptions")));
    }

    private static Map<String, List<String>> hours(JsonNode hours) {
        Map<String, List<String>> read = new HashMap<>();
        hours.propertyStream()
                .forEach(day -> read.put(
                        day.getKey(),
                        day.getValue().valueStream().map(JsonNode::asString).toList()));
        return read;
    }

    private static Instant instant(JsonNode example, String field) {
        return Instant.parse(example.at("/" + field).asString());
    }

    private static Duration duration(JsonNode example, String field) {
        return Duration.parse(example.at("/" + field).asString());
    }
}
