package dev.casebook.api.config.policies;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;

/**
 * Checks the ladder of a policy, so that files keep to the format from the first version on. This version takes one
 * step, to the next level at the breach, whatever the ladder says; the start says so.
 */
final class EscalationSteps {

    private static final Set<String> FIELDS =
            Set.of("at", "after", "notify", "level", "raisePriority", "moveTo", "repeatEvery", "until");

    private EscalationSteps() {}

    static void check(Place ladder) {
        for (Place step : ladder.elements()) {
            Map<String, Place> fields = step.fields(FIELDS);
            if (fields.containsKey("at") == fields.containsKey("after")) {
                throw step.mistake("must have either at, a percent of the goal, or after, a time after the breach");
            }
            fields.forEach(EscalationSteps::checkField);
        }
    }

    private static void checkField(String name, Place value) {
        switch (name) {
            case "at" -> matches(value, "[1-9]\\d{0,2}", "must be a percent");
            case "level" -> matches(value, "[1-5]", "must be a level from 1 to 5");
            case "raisePriority" -> matches(value, "true|false", "must be true or false");
            case "until" -> matches(value, "ACKNOWLEDGED", "must be ACKNOWLEDGED");
            case "notify" -> value.elements().forEach(Place::text);
            case "moveTo" -> value.text();
            default -> duration(value);
        }
    }

    private static void matches(Place value, String pattern, String what) {
        if (!value.text().matches(pattern)) {
            throw value.mistake(what);
        }
    }

    private static void duration(Place value) {
        try {
            if (Duration.parse(value.text()).toSeconds() > 0) {
                return;
            }
        } catch (DateTimeParseException unreadable) {
            // Said below.
        }
        throw value.mistake("must be a duration such as PT30M");
    }
}
