package dev.casebook.api.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.import_.client.CasebookClient;
import dev.casebook.api.import_.client.Progress;
import dev.casebook.api.import_.client.ServerCalls;
import dev.casebook.api.import_.incidentlog.IncidentLogFile;
import dev.casebook.api.import_.incidentlog.IncidentLogImport;
import dev.casebook.api.import_.incidentlog.LogTime;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.rest.Api;
import dev.casebook.api.rest.Api.Answer;
import dev.casebook.api.testing.CasebookTest;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What-if runs over the first days of a real log, on whichever database. */
abstract class WhatIfContract extends CasebookTest {

    private static final String RUNS = "/api/v1/sla/what-if";
    private static final Duration GOAL = Duration.ofHours(24);
    private static final Instant FIRST_DAYS = Instant.parse("2016-03-02T00:00:00Z");
    private static final String RANGE = "\"from\":\"1970-01-01T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"";

    @LocalServerPort
    private int port;

    @Autowired
    private EventLog log;

    private Api api;

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry registry) {
        registry.add("casebook.config.location", () -> FlatPolicy.directory(GOAL));
    }

    @BeforeAll
    void a_log() {
        List<String> said = new ArrayList<>();
        CasebookClient client = new CasebookClient(new ServerCalls(URI.create("http://127.0.0.1:" + port)));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        boolean done = new IncidentLogImport(
                        client,
                        "incident-log",
                        LogTime.unmoved(FIRST_DAYS),
                        new Progress(nowhere, Clock.systemUTC(), 0),
                        said::add)
                .run(
                        new IncidentLogFile(() -> WhatIfContract.class.getResourceAsStream(
                                "/dev/casebook/api/demo/incident-log-1000.csv.gz")),
                        4);
        assertThat(done).as(String.join("\n", said)).isTrue();
    }

    @BeforeEach
    void connect() {
        api = new Api("http://127.0.0.1:" + port);
    }

    private JsonNode run(String fields) {
        Answer begun = api.post(RUNS, "{" + RANGE + fields + "}");
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo(RUNS + "/" + begun.text("/id"));
        await().until(() -> !api.get(begun.header("Location")).text("/state").equals("RUNNING"));
        JsonNode run = api.get(begun.header("Location")).json();
        assertThat(run.path("state").asString()).isEqualTo("COMPLETED");
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "flat"})
    void under_the_policies_in_force_nothing_flips_and_both_sides_are_the_report(String given) {
        JsonNode run = run(given.isEmpty() ? "" : ",\"policies\":[" + FlatPolicy.policy(GOAL) + "]");

        assertThat(run.path("flips").asLong()).isZero();
        assertThat(run.path("flipped")).isEmpty();
        assertThat(run.path("after")).isEqualTo(run.path("before"));
        assertThat(run.at("/before/totals/0/met").asInt()
                        + run.at("/before/totals/0/breached").asInt())
                .isGreaterThan(100);
        Answer report = api.get("/api/v1/sla/report?groupBy=team&from=1970-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"
                + "&position=" + log.head());
        assertThat(run.at("/before/groups")).isEqualTo(report.json().path("groups"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT6H", "PT60H", "PT2400H"})
    void another_goal_flips_exactly_what_the_time_used_says(String goal) {
        Duration other = Duration.parse(goal);
        TreeSet<String> expected = new TreeSet<>();
        for (JsonNode target : targets()) {
            boolean resolution = target.path("metric").asString().equals("RESOLUTION");
            String before = verdict(target, resolution ? GOAL : GOAL.dividedBy(4));
            String after = verdict(target, resolution ? other : other.dividedBy(4));
            if (!before.equals(after)) {
                expected.add(named(target) + " " + before + " " + after);
            }
        }

        JsonNode run = run(",\"policies\":[" + FlatPolicy.policy(other) + "]");

        TreeSet<String> flipped = new TreeSet<>();
        run.path("flipped").forEach(flip -> {
            flipped.add(named(flip) + " " + counted(flip, "before") + " " + counted(flip, "after"));
            assertThat(flip.path("why").asString()).startsWith("due ").contains("; goal PT");
        });
        assertThat(expected).isNotEmpty();
        assertThat(flipped).isEqualTo(expected);
        assertThat(run.path("flips").asLong()).isEqualTo(expected.size());
    }

    /** All promises as the views have them, page by page. */
    private List<JsonNode> targets() {
        List<JsonNode> targets = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = api.get("/api/v1/sla/targets?limit=500&position=" + log.head() + cursor)
                    .json();
            page.path("items").forEach(targets::add);
            cursor = page.path("next")
                    .asStringOpt()
                    .map(next -> "&cursor=" + next)
                    .orElse(null);
        }
        return targets;
    }

    /** By the plainest rule: late where more time was used than promised, however it ended. */
    private static String verdict(JsonNode target, Duration goal) {
        Duration used = Duration.parse(target.path("elapsed").asString());
        if (used.compareTo(goal) > 0) {
            return "BREACHED";
        }
        return target.has("satisfiedAt") ? "MET" : "NEITHER";
    }

    private static String counted(JsonNode flip, String side) {
        String verdict = flip.path(side).asString();
        return verdict.equals("MET") || verdict.equals("BREACHED") ? verdict : "NEITHER";
    }

    private static String named(JsonNode target) {
        return target.path("case").asString() + " " + target.path("metric").asString() + "/"
                + target.path("instance").asInt();
    }

    @Test
    void what_no_policy_promises_any_more_is_no_outcome() {
        JsonNode run = run(",\"policies\":[]");

        assertThat(run.at("/after/totals")).isEmpty();
        assertThat(run.at("/flipped/0/after").asString()).isEqualTo("NONE");
        assertThat(run.at("/flipped/0/why").asString()).startsWith("no policy promises it any more; flat@");
        assertThat(run.path("flips").asLong())
                .isEqualTo(run.at("/before/totals/0/met").asLong()
                        + run.at("/before/totals/0/breached").asLong()
                        + run.at("/before/totals/1/met").asLong()
                        + run.at("/before/totals/1/breached").asLong());
    }

    @Test
    void another_calendar_of_the_same_name_judges_by_its_hours() {
        JsonNode run = run(",\"calendars\":{\"always\":{\"zone\":\"UTC\",\"week\":{\"MON\":[\"09:00-10:00\"]}}}");

        assertThat(run.path("flips").asLong()).isPositive();
        assertThat(run.at("/flipped/0/after").asString()).isNotEqualTo("BREACHED");
        assertThat(run.at("/flipped/0/why").asString()).contains("; calendar always@");
    }

    @Test
    void a_run_records_nothing() {
        long head = log.head();

        run(",\"policies\":[" + FlatPolicy.policy(Duration.ofHours(1)) + "]");

        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void outcomes_outside_of_the_time_do_not_count() {
        Answer begun =
                api.post(RUNS, "{\"from\":\"2000-01-01T00:00:00Z\",\"to\":\"2001-01-01T00:00:00Z\",\"policies\":[]}");
        await().until(() -> !api.get(begun.header("Location")).text("/state").equals("RUNNING"));

        JsonNode run = api.get(begun.header("Location")).json();
        assertThat(run.at("/before/totals")).isEmpty();
        assertThat(run.path("flips").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\":\"2026-02-01T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"} | to | must be after from",
                "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"} | to | must be after from",
                "{\"to\":\"2026-01-01T00:00:00Z\"} | from | must be given",
                "{\"from\":\"2026-01-01T00:00:00Z\"} | to | must be given",
                "{RANGE,\"policies\":{}} | policies | must be a list",
                "{RANGE,\"policies\":[{\"name\":\"a\"}]} | policies[0] | lacks the field calendar",
                "{RANGE,\"policies\":[{\"name\":\"a\",\"calendar\":\"moon\",\"goals\":{}}]} | policies[0].calendar | there is no calendar moon",
                "{RANGE,\"policies\":[{\"name\":\"a\",\"calendar\":\"always\",\"goals\":{\"RESOLUTION\":\"P1D\"}}]} | policies[0].goals.RESOLUTION | must be a duration without days",
                "{RANGE,\"policies\":[{\"name\":\"a\",\"calendar\":\"always\",\"gaols\":{}}]} | policies[0].gaols | there is no such field",
                "{RANGE,\"calendars\":{\"x\":{\"zone\":\"Mars\",\"week\":{}}}} | calendars.x.zone | there is no time zone Mars",
                "{RANGE,\"calendars\":[]} | calendars | must be a mapping",
                "{RANGE,\"policy\":[]} | policy | is not a field"
            })
    void what_cannot_be_meant_is_refused_with_its_place(String body, String field, String what) {
        Answer refused = api.post(RUNS, body.replace("RANGE", RANGE));

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/message")).startsWith(what);
    }

    @Test
    void nesting_without_end_is_refused() {
        String deep = "[".repeat(500) + "]".repeat(500);

        Answer refused = api.post(RUNS, "{" + RANGE + ",\"policies\":" + deep + "}");

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
    }

    @Test
    void a_run_that_is_not_known_is_not_found() {
        assertThat(api.get(RUNS + "/none").status()).isEqualTo(404);
    }
}
