package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.CasebookApplication;
import dev.casebook.api.testing.CasebookTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A log of two cases, one of them reopened, in a data directory of its own, and the program on it. */
final class SmallLog {

    private static final String HISTORY = """
            {"source":"s","externalId":"1","open":{"customer":{},"channel":"WEB","subject":"x","topic":"cards",\
            "team":"red","occurredAt":"2026-01-05T09:00:00Z"},"steps":[\
            {"do":"start","occurredAt":"2026-01-05T10:00:00Z"},\
            {"do":"resolve","resolution":"SOLVED","summary":"y","occurredAt":"2026-01-05T12:00:00Z"},\
            {"do":"reopen","reason":"z","occurredAt":"2026-01-06T09:00:00Z"}]}
            {"source":"s","externalId":"2","open":{"customer":{},"channel":"WEB","subject":"x","topic":"cards",\
            "team":"red","occurredAt":"2026-01-05T09:30:00Z"},"steps":[\
            {"do":"assignment","team":"blue","occurredAt":"2026-01-05T11:30:00Z"},\
            {"do":"resolve","resolution":"SOLVED","summary":"y","occurredAt":"2026-01-05T12:30:00Z"}]}
            """;

    private static final ServiceStart START = (settings, also) -> {
        SpringApplication application = new SpringApplication(CasebookApplication.class);
        application.addInitializers(also);
        return application.run(settings.toArray(String[]::new));
    };

    private final Path data = CasebookTest.newDirectory();
    private final Path files = CasebookTest.newDirectory();

    SmallLog() {
        this(1);
    }

    /** The same so many times over. */
    SmallLog(int times) {
        try {
            Path config = Files.createDirectory(files.resolve("config"));
            Files.writeString(config.resolve("policies.yaml"), "policies: []");
            Path lines = Files.writeString(
                    files.resolve("lines.ndjson"),
                    IntStream.range(0, times)
                            .mapToObj(time -> HISTORY.replace("Id\":\"", "Id\":\"" + time + "-"))
                            .collect(Collectors.joining()));
            assertThat(run("import history " + lines)).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where a test may put files. */
    Path files() {
        return files;
    }

    /** Runs the program on it; says how it ended. */
    int run(String words) {
        return runAnywhere(words + " " + String.join(" ", settings()));
    }

    /** Runs the program on whatever its words say. */
    static int runAnywhere(String all) {
        return new CommandLineProgram(START, Clock.systemUTC()).run(all.split(" +"));
    }

    /** Opens it as a command does that only reads. */
    ConfigurableApplicationContext asleep() {
        return SleepingService.start(START, List.of(settings()));
    }

    /** Serves it. */
    ConfigurableApplicationContext serve() {
        SpringApplication application = new SpringApplication(CasebookApplication.class);
        String[] settings = settings();
        return application.run(settings[0], settings[1], "--server.port=0");
    }

    private String[] settings() {
        return new String[] {"--casebook.data=" + data, "--casebook.config.location=" + files.resolve("config")};
    }
}
