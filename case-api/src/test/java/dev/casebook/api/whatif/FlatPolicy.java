package dev.casebook.api.whatif;

import dev.casebook.api.testing.CasebookTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One policy round the clock, with one goal whatever the priority: what comes of it can be told from the time used. */
final class FlatPolicy {

    private FlatPolicy() {}

    /** A directory whose file promises a resolution within so much time, and an agent within a quarter of it. */
    static String directory(Duration resolution) {
        try {
            Path directory = CasebookTest.newDirectory();
            Files.writeString(directory.resolve("policies.yaml"), """
                    calendars: { always: { zone: UTC, week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], \
                    WED: ["00:00-24:00"], THU: ["00:00-24:00"], FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], \
                    SUN: ["00:00-24:00"] } } }
                    policies: [ %s ]
                    """.formatted(policy(resolution)));
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy, as JSON, which is YAML. */
    static String policy(Duration resolution) {
        return """
                {"name": "flat", "calendar": "always", "goals": {"RESOLUTION": "%s", "OWNERSHIP": "%s"}}""".formatted(resolution, resolution.dividedBy(4));
    }
}
