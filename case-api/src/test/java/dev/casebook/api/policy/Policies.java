package dev.casebook.api.policy;

import dev.casebook.api.testing.CasebookTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of configuration files whose one policy promises a first response after some hours. */
final class Policies {

    private final Path directory = CasebookTest.newDirectory();

    Path directory() {
        return directory;
    }

    Policies promising(String firstResponse) {
        return saying("""
                calendars: { office: { zone: UTC, week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], \
                WED: ["00:00-24:00"], THU: ["00:00-24:00"], FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], \
                SUN: ["00:00-24:00"] } } }
                teams: { cards: { lead: li.na, notify: [cards@example.com], calendar: office } }
                policies:
                  - name: all
                    calendar: office
                    goals: { FIRST_RESPONSE: %s }
                    escalation: [ { at: 100, level: +1, notify: [team-lead] } ]
                """.formatted(firstResponse));
    }

    Policies promising(String firstResponse, String resolution) {
        return promising(firstResponse + ", RESOLUTION: " + resolution);
    }

    Policies saying(String text) {
        try {
            Files.writeString(directory.resolve("policies.yaml"), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
