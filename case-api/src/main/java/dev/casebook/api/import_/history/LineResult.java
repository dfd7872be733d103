package dev.casebook.api.import_.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.api.rest.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line, as the contract writes it.
 *
 * @param line its number, from 1
 * @param repeated true where the case was imported before
 * @param id the case, or null where the line failed
 * @param reference its short reference, or null where the line failed
 * @param events how many events were recorded, or null where the line failed
 * @param step the step that failed, from 1, or null
 * @param problem what was wrong, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        long line,
        @Nullable Boolean repeated,
        @Nullable String id,
        @Nullable String reference,
        @Nullable Integer events,
        @Nullable Integer step,
        @Nullable Problem problem) {

    static LineResult made(long line, String id, String reference, int events) {
        return new LineResult(line, null, id, reference, events, null, null);
    }

    static LineResult repeated(long line, String id, String reference, int events) {
        return new LineResult(line, true, id, reference, events, null, null);
    }

    /** A line that changed nothing. */
    public static LineResult failed(long line, @Nullable Integer step, Problem problem) {
        return new LineResult(line, null, null, null, null, step, problem);
    }
}
