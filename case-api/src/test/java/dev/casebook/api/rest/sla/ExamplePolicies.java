package dev.casebook.api.rest.sla;

import dev.casebook.domain.responsetime.AppliesTo;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import dev.casebook.domain.responsetime.WorkingTime;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples, with a policy for each that judges the cases of one topic. */
final class ExamplePolicies {

    private ExamplePolicies() {}

    /** A file of worked examples. */
    static JsonNode examples(String file) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(Path.of("..", "case-domain", "src", "test", "resources", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topic of the cases that an example's policy judges. */
    static String topic(int example) {
        return "example-" + example;
    }

    /** The policies of all worked histories and these. */
    static PolicyBook book(ServicePolicy... more) {
        List<ServicePolicy> policies = new ArrayList<>(List.of(more));
        JsonNode histories = examples("clock-examples.json");
        for (int number = 0; number < histories.size(); number++) {
            JsonNode history = histories.get(number);
            policies.add(policy(
                    topic(number),
                    calendar(history.at("/calendar")),
                    goals(history.at("/goals")),
                    history.at("/atRisk").valueStream().map(JsonNode::asInt).toList()));
        }
        return PolicyBook.of(ServicePolicies.of(policies));
    }

    static ServicePolicy policy(
            String topic, WorkingTime time, Map<Metric, Map<Priority, Goal>> goals, List<Integer> atRisk) {
        return new ServicePolicy(
                topic + "@1",
                topic + "-hours@1",
                "2026a",
                time,
                new AppliesTo(Set.of(topic), Set.of(), Set.of(), Set.of(), Set.of()),
                goals,
                Map.of(Metric.RESOLUTION, Set.of(PendingReason.CUSTOMER)),
                atRisk,
                EscalationLadder.NONE);
    }

    static WorkingTime weekdays(String zone, String holidays, String... spans) {
        Map<String, List<String>> week = Stream.of("MON", "TUE", "WED", "THU", "FRI")
                .collect(Collectors.toMap(day -> day, day -> List.of(spans)));
        return BusinessCalendar.of(new CalendarDefinition(zone, week, holidays, List.of(), Map.of()));
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
        Map<Priority, Goal> read = new EnumMap<>(Priority.class);
        if (goal.isString()) {
            return each(Goal.of(Duration.parse(goal.asString())));
        }
        goal.propertyStream()
                .forEach(entry -> read.put(
                        Priority.valueOf(entry.getKey()),
                        Goal.of(Duration.parse(entry.getValue().asString()))));
        return read;
    }

    static Map<Priority, Goal> each(Goal goal) {
        return Stream.of(Priority.values()).collect(Collectors.toMap(priority -> priority, priority -> goal));
    }
}
