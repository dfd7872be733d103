package dev.casebook.api.import_.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.api.command.Opening;
import dev.casebook.api.rest.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line, as the answer to an import tells it.
 *
 * @param line its number in the request, from 1
 * @param id the case, absent where the line failed
 * @param reference the reference of the case
 * @param events how many events the line recorded
 * @param steps how many steps of the history are played by now, with those of earlier imports; absent where it failed
 * @param repeated true where the case had been imported before, else absent
 * @param step the step that was refused, from 1, where one was
 * @param problem what was wrong, where anything was; the line changed nothing then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        long line,
        @Nullable String id,
        @Nullable String reference,
        @Nullable Integer events,
        @Nullable Integer steps,
        @Nullable Boolean repeated,
        @Nullable Integer step,
        @Nullable Problem problem) {

    static LineResult played(long line, Opening.Opened opened, int events, int steps, boolean repeated) {
        return new LineResult(
                line, opened.caseId(), opened.reference(), events, steps, repeated ? Boolean.TRUE : null, null, null);
    }

    /** The line changed nothing; {@code step} is null where no step is to blame. */
    static LineResult failed(long line, @Nullable Integer step, Problem problem) {
        return new LineResult(line, null, null, null, null, null, step, problem);
    }
}
