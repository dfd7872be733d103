package dev.casebook.api.cli;

import dev.casebook.api.import_.client.HistoryImport;
import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Imports histories of cases, one a line. */
@Command(
        name = "history",
        description = {
            "Plays histories: one case with all that happened to it a line, as POST /api/v1/imports takes it.",
            "A line that cannot be played is reported with its number and changes nothing."
        })
@SuppressWarnings("NullAway.Init")
final class ImportHistoryCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final ServiceStart start;
    private final Clock clock;

    @Mixin
    private final ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "The histories as NDJSON; - is standard input.")
    private String file;

    ImportHistoryCommand(ServiceStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        int workers = target.workers();
        try (InputStream lines = lines();
                ImportTarget.Way way = target.open(start)) {
            Progress progress = new Progress(System.err, clock, 0);
            return new HistoryImport(way.client(), progress, System.out::println).run(lines, workers) ? 0 : 1;
        }
    }

    private InputStream lines() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new ImportFailed(path + ": there is no such file, or it may not be read");
        }
        return Files.newInputStream(path);
    }
}
