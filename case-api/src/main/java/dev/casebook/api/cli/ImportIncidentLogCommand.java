package dev.casebook.api.cli;

import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.Progress;
import dev.casebook.api.import_.history.HistoryLine;
import dev.casebook.api.import_.history.OneLine;
import dev.casebook.api.import_.incidentlog.BrokenLog;
import dev.casebook.api.import_.incidentlog.IncidentLogFile;
import dev.casebook.api.import_.incidentlog.IncidentLogImport;
import dev.casebook.api.import_.incidentlog.LogTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports the UCI incident log. */
@Command(
        name = "incident-log",
        description = {
            "Plays the UCI incident log (dataset 498; CSV, plain or gzip), one case an incident.",
            "Then compares what the views show with the last values in the file."
        })
@SuppressWarnings("NullAway.Init")
final class ImportIncidentLogCommand implements Callable<Integer> {

    private final ServiceStart start;
    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Mixin
    private final ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "The log.")
    private Path path;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Play only what the log holds up to then, as 2016-03-03T08:00:00Z.")
    private @Nullable Instant until;

    @Option(
            names = "--as-now",
            description = "Move every instant so that --until is now. Later imports of the source move alike.")
    private boolean asNow;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "incident-log",
            description = "The name of the source that the cases carry. Default: ${DEFAULT-VALUE}.")
    private String source;

    ImportIncidentLogCommand(ServiceStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (asNow && until == null) {
            throw new ParameterException(command.commandLine(), "--as-now needs --until: which moment is to be now?");
        }
        checkSource();
        IncidentLogFile file = new IncidentLogFile(() -> Files.newInputStream(path));
        int workers = target.workers();
        int incidents = checked(file);
        try (ImportTarget.Way way = target.open(start)) {
            LogTime time = LogTime.of(way.client(), source, until, asNow, clock);
            Progress progress = new Progress(System.err, clock, incidents);
            boolean passed =
                    new IncidentLogImport(way.client(), source, time, progress, System.out::println).run(file, workers);
            return passed ? 0 : 1;
        }
    }

    /** It stands in paths, where a slash would not get through. */
    private void checkSource() {
        if (!OneLine.fits(source, HistoryLine.LONGEST_SOURCE) || !source.matches("(?!\\.{1,2}$)[^/\\\\]+")) {
            throw new ParameterException(
                    command.commandLine(),
                    "--source must be a name of 1 to " + HistoryLine.LONGEST_SOURCE
                            + " characters without slashes and control characters");
        }
    }

    private int checked(IncidentLogFile file) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new ImportFailed(path + ": there is no such file, or it may not be read");
        }
        try {
            return file.check();
        } catch (BrokenLog broken) {
            throw new ImportFailed(path + ": " + broken.getMessage() + ". Nothing was imported");
        }
    }
}
