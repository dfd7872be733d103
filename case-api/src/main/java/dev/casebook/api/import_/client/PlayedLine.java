package dev.casebook.api.import_.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a line.
 *
 * @param number its number as the sender counts
 * @param id the case, or null where the line failed
 * @param events how many events it recorded
 * @param steps how many steps of the case are played by now, or null where that is not known
 * @param repeated whether the case had been imported before
 * @param step the step that was refused, from 1, or null
 * @param problem what was wrong, or null where nothing was
 */
public record PlayedLine(
        long number,
        @Nullable String id,
        int events,
        @Nullable Integer steps,
        boolean repeated,
        @Nullable Integer step,
        @Nullable String problem) {

    static PlayedLine read(long number, JsonNode json) {
        JsonNode problem = json.get("problem");
        return new PlayedLine(
                number,
                json.path("id").asStringOpt().orElse(null),
                json.path("events").asInt(0),
                json.has("steps") ? json.path("steps").asInt() : null,
                json.path("repeated").asBoolean(false),
                json.has("step") ? json.path("step").asInt() : null,
                problem == null ? null : words(problem));
    }

    private static String words(JsonNode problem) {
        String code = problem.path("reason").asString(problem.path("code").asString("problem"));
        return code + ": " + problem.path("detail").asString("");
    }

    /** Whether the line changed nothing because something was wrong. */
    public boolean failed() {
        return problem != null;
    }
}
