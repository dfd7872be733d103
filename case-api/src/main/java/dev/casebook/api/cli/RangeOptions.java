package dev.casebook.api.cli;

import dev.casebook.api.replay.Question;
import dev.casebook.domain.replay.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which part of the log is meant. */
@SuppressWarnings("NullAway.Init")
final class RangeOptions {

    @Option(
            names = "--after",
            paramLabel = "POSITION",
            defaultValue = "0",
            description = "Only events beyond this position of the log. Default: all.")
    private long after;

    @Option(
            names = "--up-to",
            paramLabel = "POSITION",
            description = "Only events up to this position. Default: as far as the log goes now.")
    private @Nullable Long upTo;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Only what happened since then, as 2016-03-03T08:00:00Z. Default: the beginning.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Only what happened before. Default: no end.")
    private @Nullable Instant to;

    /**
     * Sees that the ranges are ranges.
     *
     * @throws ParameterException when one is reversed or empty
     */
    void check(CommandLine command) {
        if (after < 0) {
            throw new ParameterException(command, "--after must be a position from 0");
        }
        if (upTo != null && upTo <= after) {
            throw new ParameterException(command, "--up-to must be greater than --after");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            throw new ParameterException(command, "--to must be after --from");
        }
    }

    /** What is asked of a log that reaches up to a position. */
    Question question(long head) {
        Instant begin = from == null ? Instant.MIN : from;
        return new Question(
                after, upTo == null ? head : Math.min(head, upTo), new Range(begin, to == null ? Instant.MAX : to));
    }
}
