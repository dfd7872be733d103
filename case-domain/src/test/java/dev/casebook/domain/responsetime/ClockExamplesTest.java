package dev.casebook.domain.responsetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked histories, through the clock alone. */
class ClockExamplesTest {

    @TestFactory
    Stream<DynamicTest> worked_histories_end_as_worked_out() {
        return examples().map(example -> dynamicTest(example.at("/name").asString(), () -> check(example)));
    }

    private static Stream<JsonNode> examples() {
        InputStream file = ClockExamplesTest.class.getResourceAsStream("/clock-examples.json");
        return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false);
    }

    private static void check(JsonNode example) {
        Integer[] steps =
                example.at("/atRisk").valueStream().map(JsonNode::asInt).toArray(Integer[]::new);
        CaseCourse course = new CaseCourse(ServicePolicies.of(
                List.of(CaseCourse.policy(calendar(example.at("/calendar")), goals(example.at("/goals")), steps))));
        example.at("/steps").forEach(step -> play(course, step));
        course.settle(Instant.parse(example.at("/observeAt").asString()));
        example.at("/expect").forEach(expected -> compare(course, expected));
    }

    private static WorkingTime calendar(JsonNode calendar) {
        Map<String, List<String>> week = new TreeMap<>();
        calendar.at("/week")
                .propertyStream()
                .forEach(day -> week.put(
                        day.getKey(),
                        day.getValue().valueStream().map(JsonNode::asString).toList()));
        return BusinessCalendar.of(
                new CalendarDefinition(calendar.at("/zone").asString(), week, null, List.of(), Map.of()));
    }

    private static Map<Metric, Map<Priority, Goal>> goals(JsonNode goals) {
        Map<Metric, Map<Priority, Goal>> read = new EnumMap<>(Metric.class);
        goals.propertyStream().forEach(goal -> read.put(Metric.valueOf(goal.getKey()), byPriority(goal.getValue())));
        return read;
    }

    private static Map<Priority, Goal> byPriority(JsonNode goal) {
        if (goal.isString()) {
            return CaseCourse.each(Duration.parse(goal.asString()));
        }
        Map<Priority, Goal> read = new EnumMap<>(Priority.class);
        goal.propertyStream()
                .forEach(entry -> read.put(
                        Priority.valueOf(entry.getKey()),
                        Goal.of(Duration.parse(entry.getValue().asString()))));
        return read;
    }

    private static void play(CaseCourse course, JsonNode step) {
        Instant at = Instant.parse(step.at("/at").asString());
        switch (step.at("/do").asString()) {
            case "open" -> {
                if (step.has("priority")) {
                    course.priority(at, Priority.valueOf(step.at("/priority").asString()));
                }
                course.fact(new ClockFact.Opened(at, false, null)).fact(new ClockFact.CustomerMessaged(at));
            }
            case "customer" -> course.fact(new ClockFact.CustomerMessaged(at)).fact(new ClockFact.Resumed(at));
            case "agent" -> course.fact(new ClockFact.AgentReplied(at, "li.na"));
            case "bot" -> course.fact(new ClockFact.BotAnswered(at));
            case "note" -> course.settle(at);
            case "pending" ->
                course.fact(new ClockFact.Pended(
                        at, PendingReason.valueOf(step.at("/reason").asString())));
            case "resume" -> course.fact(new ClockFact.Resumed(at));
            case "resolve" -> course.fact(new ClockFact.Resolved(at));
            case "reopen" -> course.fact(new ClockFact.Reopened(at));
            case "priority" ->
                course.priority(at, Priority.valueOf(step.at("/to").asString()));
            default -> throw new AssertionError("Unknown step " + step);
        }
    }

    private static void compare(CaseCourse course, JsonNode expected) {
        Target target = course.target(
                Metric.valueOf(expected.at("/metric").asString()),
                expected.at("/instance").asInt());
        assertThat(target.state().name()).isEqualTo(expected.at("/state").asString());
        compare(expected, "dueAt", target.dueAt());
        compare(expected, "originalDueAt", target.originalDueAt());
        compare(expected, "satisfiedAt", target.satisfiedAt());
        compare(expected, "breachedAt", target.breachedAt());
        compare(expected, "breachCause", target.breachCause());
        if (expected.has("atRisk")) {
            assertThat(target.atRisk()).isEqualTo(expected.at("/atRisk").asBoolean());
        }
    }

    private static void compare(JsonNode expected, String field, Object actual) {
        if (expected.has(field)) {
            assertThat(String.valueOf(actual))
                    .as(field)
                    .isEqualTo(expected.at("/" + field).asString());
        }
    }
}
