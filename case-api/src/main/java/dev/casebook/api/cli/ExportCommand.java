package dev.casebook.api.cli;

import dev.casebook.api.replay.export.EventFormat;
import dev.casebook.api.replay.export.Export;
import dev.casebook.api.replay.export.Exported;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports the events of the log to files. */
@Command(
        name = "export",
        description = {
            "Exports all events to files, a directory a day, and later those that are new.",
            "The log and the views stay as they are. The files hold what the log holds, personal data too."
        })
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

    private final ServiceStart start;
    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIRECTORY", description = "Where to. An export that is there is gone on with.")
    private Path directory;

    @Option(
            names = "--format",
            defaultValue = "parquet",
            description = "parquet, or ndjson: CloudEvents, one a line. Default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(
            names = "--after",
            paramLabel = "POSITION",
            description = "Where the first export into a directory begins. Default: with the first event;"
                    + " in a directory that holds an export, where that ended.")
    private @Nullable Long after;

    @Option(
            names = "--up-to",
            paramLabel = "POSITION",
            description = "Only events up to this position. Default: as far as the log goes now.")
    private @Nullable Long upTo;

    ExportCommand(ServiceStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Settings(command).all();
        EventFormat chosen = chosenFormat();
        checkRange();
        try (LogAccess log = LogAccess.open(start, command)) {
            long head = log.head();
            long end = upTo == null ? head : Math.min(head, upTo);
            Exported held = export(log, chosen, end);
            if (held.upTo() < end) {
                throw new CommandFailed("Stopped at position " + held.upTo() + "; the same export goes on from there");
            }
            command.commandLine()
                    .getOut()
                    .printf("%s holds %,d events up to position %,d%n", directory, held.events(), held.upTo());
            return 0;
        }
    }

    private Exported export(LogAccess log, EventFormat chosen, long end) {
        LogProgress progress = new LogProgress(command.commandLine().getErr(), clock, end);
        Export export = new Export(log, progress, chosen, log.texts());
        try (StopSignal signal = StopSignal.calling(export::stop)) {
            return export.to(directory, after, end);
        } finally {
            progress.end();
        }
    }

    private EventFormat chosenFormat() {
        return EventFormat.named(format)
                .orElseThrow(
                        () -> new ParameterException(command.commandLine(), "--format: there are parquet and ndjson"));
    }

    private void checkRange() {
        if (after != null && after < 0) {
            throw new ParameterException(command.commandLine(), "--after must be a position from 0");
        }
        if (upTo != null && upTo <= (after == null ? 0 : after)) {
            throw new ParameterException(command.commandLine(), "--up-to must be greater than --after");
        }
    }
}
