package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What would have been. What is left out is as it is in force.
 *
 * @param from since when outcomes count
 * @param to before when
 * @param policies all the policies, as the configuration files write them
 * @param calendars calendars by name, beside or instead of those in force
 * @param teams teams by name, beside or instead of those in force
 */
record WhatIfBody(
        @Nullable Instant from,
        @Nullable Instant to,
        @Schema(type = "array") @Nullable JsonNode policies,
        @Schema(type = "object") @Nullable JsonNode calendars,
        @Schema(type = "object") @Nullable JsonNode teams) {

    Instant since() {
        return given("from", from);
    }

    /** The end of the time that counts, which is after its beginning. */
    Instant before() {
        Instant end = given("to", to);
        if (!end.isAfter(since())) {
            throw new ValidationFailed("to", "must be after from");
        }
        return end;
    }

    private static Instant given(String field, @Nullable Instant instant) {
        if (instant == null) {
            throw new ValidationFailed(field, "must be given");
        }
        return instant;
    }

    /** What is given of a configuration, as a file would say it; null where nothing is. */
    @Nullable
    String proposal(JsonMapper json) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        add(sections, "calendars", calendars);
        add(sections, "teams", teams);
        add(sections, "policies", policies);
        return sections.isEmpty() ? null : json.writeValueAsString(sections);
    }

    private static void add(Map<String, JsonNode> sections, String name, @Nullable JsonNode section) {
        if (section != null && !section.isNull()) {
            sections.put(name, section);
        }
    }
}
