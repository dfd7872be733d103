package dev.casebook.api.import_.history;

import dev.casebook.api.config.eventstore.LateWrites;
import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemCode;
import dev.casebook.api.rest.problem.Problems;
import dev.casebook.domain.supportcase.Actor;
import jakarta.validation.Validator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line and plays it; what is wrong with it becomes its result and touches no other line. */
@Component
public class HistoryImports {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryImports.class);

    private final HistoryLineReader reader;
    private final HistoryPlayer player;
    private final ImportMeters meters;
    private final LateWrites writes;

    HistoryImports(JsonMapper json, Validator validator, HistoryPlayer player, ImportMeters meters, LateWrites writes) {
        this.reader = new HistoryLineReader(json, validator);
        this.player = player;
        this.meters = meters;
        this.writes = writes;
    }

    /**
     * Plays a line. Its result may be told once it is {@linkplain #awaitWrites() written}.
     *
     * @param number its number, from 1
     * @param text what it says
     * @param importer who acts where it does not say
     */
    public LineResult play(long number, String text, Actor importer) {
        return meters.count(result(number, text, importer));
    }

    /** Returns when all lines that were played are in the store's file. */
    public void awaitWrites() {
        writes.await();
    }

    private LineResult result(long number, String text, Actor importer) {
        try {
            return player.play(number, reader.read(text), importer);
        } catch (StepFailed failed) {
            return LineResult.failed(number, failed.step(), problem(failed.refusal()));
        } catch (RuntimeException unreadable) {
            return LineResult.failed(number, null, problem(unreadable));
        }
    }

    /** The result of a line that is too long or no text. */
    public LineResult unreadable(long number, RuntimeException mistake) {
        return meters.count(LineResult.failed(number, null, problem(mistake)));
    }

    private static Problem problem(Throwable failure) {
        Optional<Problem> known = Problems.of(failure);
        if (known.isEmpty()) {
            LOG.error("A line of an import failed", failure);
        }
        return known.orElseGet(
                () -> Problem.of(ProblemCode.INTERNAL, "It was logged; nothing was changed by this line"));
    }
}
