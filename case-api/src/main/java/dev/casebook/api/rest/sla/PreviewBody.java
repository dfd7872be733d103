package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be counted: a goal from a start, or the working time between two instants.
 *
 * @param calendar the name of a calendar in force, or a calendar as the configuration files write it
 * @param start when the goal starts
 * @param goal a duration as PT4H, or a count of business days
 * @param from from when
 * @param to until when
 */
record PreviewBody(
        @Schema(type = "object") @Nullable JsonNode calendar,
        @Nullable Instant start,
        @Schema(type = "object") @Nullable JsonNode goal,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Whether the working time between two instants is asked for, not a due time.
     *
     * @throws ValidationFailed when both are
     */
    boolean countsBetween() {
        boolean between = from != null || to != null;
        if (between && (start != null || goal != null)) {
            throw new ValidationFailed(start != null ? "start" : "goal", "goes with neither from nor to");
        }
        return between;
    }

    /** An instant that must be given, of the years 1900 to 2199. */
    static Instant within(String field, @Nullable Instant instant) {
        if (instant == null) {
            throw new ValidationFailed(field, "must be given");
        } else if (instant.isBefore(FIRST) || !instant.isBefore(LAST)) {
            throw new ValidationFailed(field, "must lie in the years 1900 to 2199");
        }
        return instant;
    }
}
