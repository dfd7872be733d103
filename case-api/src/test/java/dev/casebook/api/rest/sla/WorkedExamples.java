package dev.casebook.api.rest.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The worked examples, and a configuration with a policy for each history that judges the cases of one topic. */
final class WorkedExamples {

    private WorkedExamples() {}

    /** A file of worked examples. */
    static JsonNode read(String file) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(Path.of("..", "case-domain", "src", "test", "resources", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topic of the cases that the policy of a worked history judges. */
    static String topic(int history) {
        return "history-" + history;
    }

    /**
     * Writes the configuration of all worked histories into a directory, and two policies more: topic "office" promises a
     * resolution in 8 working hours in Berlin, topic "zhengzhou" one in 15 business days in China.
     */
    static void writeConfiguration(Path directory) throws IOException {
        ObjectNode file = JsonMapper.shared().createObjectNode();
        ObjectNode calendars = file.putObject("calendars");
        file.putArray("policies");
        JsonNode histories = read("clock-examples.json");
        for (int number = 0; number < histories.size(); number++) {
            JsonNode history = histories.get(number);
            calendars.set(topic(number), history.at("/calendar"));
            addPolicy(file, topic(number), history.at("/goals"), history.path("atRisk"));
        }
        calendars.set("office", weekdays("Europe/Berlin", "09:00-17:00"));
        addPolicy(file, "office", tree(Map.of("RESOLUTION", "PT8H")), tree(List.of(50)));
        calendars.set("zhengzhou", weekdays("Asia/Shanghai", "09:00-18:00").put("holidays", "cn"));
        addPolicy(file, "zhengzhou", tree(Map.of("RESOLUTION", Map.of("businessDays", 15))), tree(List.of()));
        Files.writeString(directory.resolve("policies.json"), file.toPrettyString());
    }

    private static void addPolicy(ObjectNode file, String name, JsonNode goals, JsonNode atRisk) {
        ObjectNode policy =
                file.withArray("policies").addObject().put("name", name).put("calendar", name);
        policy.putObject("appliesTo").putArray("topic").add(name);
        policy.set("goals", goals);
        if (!atRisk.isEmpty()) {
            policy.set("atRisk", atRisk);
        }
    }

    private static ObjectNode weekdays(String zone, String span) {
        ObjectNode calendar = JsonMapper.shared().createObjectNode().put("zone", zone);
        for (String day : List.of("MON", "TUE", "WED", "THU", "FRI")) {
            calendar.withObject("/week").putArray(day).add(span);
        }
        return calendar;
    }

    private static JsonNode tree(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
