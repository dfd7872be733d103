package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.CasebookApplication;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.testing.CasebookTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on a data directory that nobody holds, and on one that a server holds. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfCommandTest {

    private static final String POLICY = """
            policies:
              - name: all
                calendar: always
                goals:
                  RESOLUTION: %s
            """;

    private static final String HISTORY = """
            {"source":"s","externalId":"%s","open":{"customer":{},"channel":"WEB","subject":"x","team":"cards",\
            "occurredAt":"2026-01-05T09:00:00Z"},"steps":[{"do":"resolve","resolution":"SOLVED","summary":"y",\
            "occurredAt":"2026-01-05T%s:00:00Z"}]}
            """;

    private final Path data = CasebookTest.newDirectory();
    private final Path files = CasebookTest.newDirectory();

    private static ServiceStart start() {
        return (settings, also) -> {
            SpringApplication application = new SpringApplication(CasebookApplication.class);
            application.addInitializers(also);
            return application.run(settings.toArray(String[]::new));
        };
    }

    private int run(String words) {
        String all = words + " --casebook.data=" + data + " --casebook.config.location=" + files.resolve("config");
        return new CommandLineProgram(start(), Clock.systemUTC()).run(all.split(" "));
    }

    private Path policy(String goal) throws IOException {
        return Files.writeString(files.resolve("p.yaml"), POLICY.formatted(goal));
    }

    @BeforeAll
    void two_cases_of_which_one_took_four_hours_longer() throws IOException {
        Path config = Files.createDirectory(files.resolve("config"));
        Files.writeString(config.resolve("policies.yaml"), """
                calendars: { always: { zone: UTC, week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], \
                WED: ["00:00-24:00"], THU: ["00:00-24:00"], FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], \
                SUN: ["00:00-24:00"] } } }
                """ + POLICY.formatted("PT8H"));
        Path lines = Files.writeString(
                files.resolve("lines.ndjson"), HISTORY.formatted("1", "11") + HISTORY.formatted("2", "15"));
        assertThat(run("import history " + lines)).isZero();
    }

    private long head() {
        ConfigurableApplicationContext service = start().start(
                        List.of(
                                "--casebook.data=" + data,
                                "--casebook.config.location=" + files.resolve("config"),
                                "--server.port=0"),
                        nothing -> {});
        try (service) {
            return service.getBean(EventLog.class).head();
        }
    }

    private static JsonNode json(CapturedOutput output) {
        String said = output.getOut();
        return JsonMapper.shared().readTree(said.substring(said.indexOf("{\n")));
    }

    @Test
    void a_shorter_goal_flips_the_case_that_took_longer(CapturedOutput output) throws IOException {
        long head = head();

        assertThat(run("what-if --json --policy " + policy("PT4H"))).isZero();

        JsonNode run = json(output);
        assertThat(run.path("flips").asInt()).isEqualTo(1);
        assertThat(run.at("/before/groups/0/metrics/0/met").asInt()).isEqualTo(2);
        assertThat(run.at("/after/groups/0/key").asString()).isEqualTo("cards");
        assertThat(run.at("/after/groups/0/metrics/0/met").asInt()).isEqualTo(1);
        assertThat(run.at("/flipped/0/before").asString()).isEqualTo("MET");
        assertThat(run.at("/flipped/0/after").asString()).isEqualTo("BREACHED");
        assertThat(run.at("/flipped/0/why").asString())
                .isEqualTo("due 2026-01-05T13:00:00Z, not 2026-01-05T17:00:00Z; goal PT4H, not PT8H");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_table_shows_both_sides_of_each_team(CapturedOutput output) throws IOException {
        assertThat(run("what-if --policy " + policy("PT4H"))).isZero();

        assertThat(output.getOut())
                .contains("2 cases, ")
                .containsPattern("all +RESOLUTION +\\| +2 +0 +0 100.0 % \\| +1 +1 +0 +50.0 %")
                .containsPattern("cards +RESOLUTION +\\| +2 +0 +0 100.0 % \\| +1 +1 +0 +50.0 %")
                .contains("1 promises flip:")
                .contains("RESOLUTION/1 MET -> BREACHED: due 2026-01-05T13:00:00Z");
    }

    @Test
    void a_server_that_holds_the_directory_is_asked(CapturedOutput output) throws IOException {
        ConfigurableApplicationContext service = start().start(
                        List.of(
                                "--casebook.data=" + data,
                                "--casebook.config.location=" + files.resolve("config"),
                                "--server.port=0"),
                        nothing -> {});
        try (service) {
            assertThat(run("what-if --policy " + policy("PT8H"))).isZero();
        }
        assertThat(output.getOut()).contains("0 promises flip");
    }

    @Test
    void a_mistake_is_said_with_its_line(CapturedOutput output) throws IOException {
        assertThat(run("what-if --policy " + policy("P1D"))).isEqualTo(1);

        assertThat(output.getErr())
                .contains("p.yaml, line 5, policies[0].goals.RESOLUTION: must be a duration without days");
    }
}
