package dev.casebook.domain.responsetime;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A history whose targets were worked out by hand: the policy, the steps, and how the targets must stand at its end. */
public record WorkedHistory(JsonNode example) {

    /** All of them. */
    public static Stream<WorkedHistory> all() {
        InputStream file = WorkedHistory.class.getResourceAsStream("/clock-examples.json");
        return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false)
                .map(WorkedHistory::new);
    }

    /** What it shows. */
    public String name() {
        return example.at("/name").asString();
    }

    /** The one policy that judges it. */
    public ServicePolicies policies() {
        Integer[] steps =
                example.at("/atRisk").valueStream().map(JsonNode::asInt).toArray(Integer[]::new);
        return ServicePolicies.of(List.of(new ServicePolicy(
                "test@1",
                "calendar@1",
                "2026a",
                calendar(example.at("/calendar")),
                AppliesTo.ANY,
                goals(example.at("/goals")),
                Map.of(Metric.RESOLUTION, Set.of(PendingReason.CUSTOMER)),
                List.of(steps),
                EscalationLadder.NONE)));
    }

    /** What happens, in its order. */
    public Stream<JsonNode> steps() {
        return example.at("/steps").valueStream();
    }

    /** When a step happens. */
    public static Instant at(JsonNode step) {
        return Instant.parse(step.at("/at").asString());
    }

    /** When the targets are looked at. */
    public Instant observedAt() {
        return Instant.parse(example.at("/observeAt").asString());
    }

    /** Compares targets with those worked out. */
    public void compare(List<Target> targets) {
        example.at("/expect").forEach(expected -> compare(expected, wanted(expected, targets)));
    }

    private static Target wanted(JsonNode expected, List<Target> targets) {
        Metric metric = Metric.valueOf(expected.at("/metric").asString());
        int instance = expected.at("/instance").asInt();
        return targets.stream()
                .filter(target -> target.metric() == metric && target.instance() == instance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + metric + "/" + instance + " in " + targets));
    }

    private static void compare(JsonNode expected, Target target) {
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
}
