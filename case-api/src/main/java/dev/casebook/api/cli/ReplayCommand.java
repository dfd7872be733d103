package dev.casebook.api.cli;

import dev.casebook.api.replay.Checkpoints;
import dev.casebook.api.replay.FoldCode;
import dev.casebook.api.replay.FoldFailed;
import dev.casebook.api.replay.OwnFold;
import dev.casebook.api.replay.Question;
import dev.casebook.api.replay.Replay;
import dev.casebook.api.replay.fold.ShippedFolds;
import dev.casebook.api.replay.output.TableFormat;
import dev.casebook.domain.replay.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a fold over the log, outside the views. */
@Command(
        name = "replay",
        description = {
            "Runs a fold over the log and prints its table. The log and the views stay as they are.",
            "",
            "Folds: events-by-day, status-transitions, time-in-status, time-with-team, time-with-agent,",
            "reassignments, backlog-by-hour, response-times; or a class of your own, with --classpath."
        })
@SuppressWarnings("NullAway.Init")
final class ReplayCommand implements Callable<Integer> {

    private final ServiceStart start;
    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FOLD", description = "The name of a fold, or a class that implements EventFold.")
    private String fold;

    @Option(names = "--classpath", paramLabel = "JARS", description = "Where a class of your own is, as a.jar:b.jar.")
    private @Nullable String classpath;

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Option(
            names = "--format",
            description = "csv, json or parquet. Default: as the name of the output ends, else csv.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the table; a file there is replaced. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Where the run keeps how far it is. The same run goes on from there: after it was stopped,"
                    + " or with what the log got since.")
    private @Nullable Path checkpoint;

    ReplayCommand(ServiceStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        new Settings(command).all();
        range.check(command.commandLine());
        TableFormat chosen = chosenFormat();
        FoldCode<?> code = code();
        try (LogAccess log = LogAccess.open(start, command)) {
            Question question = range.question(log.head());
            Optional<Table> table = run(log, code, question);
            if (table.isEmpty()) {
                throw new CommandFailed("Stopped before the end; nothing was written"
                        + (checkpoint == null ? "" : ". The same run goes on from " + checkpoint));
            }
            chosen.write(table.get(), output, command.commandLine().getOut());
            return 0;
        }
    }

    private Optional<Table> run(LogAccess log, FoldCode<?> code, Question question) {
        LogProgress progress = new LogProgress(command.commandLine().getErr(), clock, question.upTo());
        Replay replay = new Replay(log, progress, Checkpoints.in(checkpoint, clock));
        try (StopSignal signal = StopSignal.calling(replay::stop)) {
            return replay.of(code, question);
        } finally {
            progress.end();
        }
    }

    private TableFormat chosenFormat() {
        try {
            TableFormat chosen = TableFormat.of(format, output);
            if (output == null && !chosen.isText()) {
                throw new ParameterException(command.commandLine(), "--format: parquet needs --output");
            }
            return chosen;
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(command.commandLine(), "--format: " + unknown.getMessage());
        }
    }

    private FoldCode<?> code() {
        if (classpath != null) {
            return OwnFold.of(classpath, fold);
        }
        return ShippedFolds.named(fold)
                .orElseThrow(() -> new FoldFailed("There is no fold " + fold + "; there are "
                        + Arrays.stream(ShippedFolds.values())
                                .map(ShippedFolds::called)
                                .collect(Collectors.joining(", "))
                        + ". A class of your own needs --classpath"));
    }
}
