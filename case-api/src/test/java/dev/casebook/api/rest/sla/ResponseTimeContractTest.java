package dev.casebook.api.rest.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.casebook.api.rest.Api;
import dev.casebook.api.rest.Api.Answer;
import dev.casebook.api.rest.RunningCasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Response times over HTTP: past instants, explanations, previews, reports, and what people decide about targets. Topic
 * "office" promises a resolution in 8 working hours of an office in Berlin, topic "zhengzhou" 15 business days.
 */
@RunningCasebook
class ResponseTimeContractTest {

    @LocalServerPort
    private int port;

    private ImportedCases cases;
    private Api api;

    @DynamicPropertySource
    static void promise(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory("casebook-test");
        WorkedExamples.writeConfiguration(directory);
        registry.add("casebook.config.location", directory::toString);
    }

    @BeforeEach
    void connect() {
        cases = new ImportedCases(port);
        api = cases.api();
    }

    @TestFactory
    Stream<DynamicTest> worked_histories_stand_as_worked_out_at_the_instant_they_are_observed() {
        connect();
        JsonNode histories = WorkedExamples.read("clock-examples.json");
        return IntStream.range(0, histories.size())
                .mapToObj(number -> dynamicTest(
                        histories.get(number).at("/name").asString(), () -> check(histories.get(number), number)));
    }

    private void check(JsonNode history, int number) {
        String id = imported(history, WorkedExamples.topic(number));
        String asOf = "asOf=" + history.at("/observeAt").asString();

        JsonNode targets = cases.read(id, asOf).json().at("/targets");

        history.at("/expect").forEach(expected -> {
            JsonNode target = target(
                    targets,
                    expected.at("/metric").asString(),
                    expected.at("/instance").asInt());
            expected.propertyStream()
                    .forEach(field -> assertThat(target.path(field.getKey()))
                            .as(field.getKey() + " of " + target)
                            .isEqualTo(field.getValue()));
        });
        addsUp(id, asOf, targets);
    }

    private String imported(JsonNode history, String topic) {
        ImportedCases.History steps = null;
        for (JsonNode step : history.at("/steps")) {
            String at = step.at("/at").asString();
            switch (step.at("/do").asString()) {
                case "open" -> {
                    steps = cases.opened(topic, at);
                    if (step.has("priority")) {
                        steps.with("priority", step.at("/priority").asString());
                    }
                }
                case "customer", "agent", "bot" ->
                    steps.said(at, step.at("/do").asString().toUpperCase(Locale.ROOT));
                case "note" -> steps.step(at, "note", Map.of("text", "seen"));
                case "pending" ->
                    steps.step(
                            at, "pending", Map.of("reason", step.at("/reason").asString()));
                case "resume" -> steps.step(at, "resume", Map.of());
                case "resolve" -> steps.step(at, "resolve", Map.of("resolution", "SOLVED", "summary", "done"));
                case "reopen" -> steps.step(at, "reopen", Map.of("reason", "not yet"));
                case "priority" ->
                    steps.step(
                            at,
                            "classification",
                            Map.of("priority", step.at("/to").asString()));
                default -> throw new AssertionError("Unknown step " + step);
            }
        }
        return steps.played();
    }

    /** The spans of each explanation are the elapsed time of the case's answer. */
    private JsonNode addsUp(String id, String asOf, JsonNode targets) {
        Answer explained = api.get("/api/v1/sla/cases/" + id + "/explanation?" + asOf);
        assertThat(explained.status()).as(explained.raw().body()).isEqualTo(200);
        JsonNode explanations = explained.json().at("/targets");
        assertThat(explanations.size()).isEqualTo(targets.size());
        explanations.forEach(explanation -> {
            Duration sum = explanation
                    .at("/spans")
                    .valueStream()
                    .map(span -> Duration.between(instant(span.at("/from")), instant(span.at("/to"))))
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(explanation.at("/elapsed").asString())
                    .as(explained.raw().body())
                    .isEqualTo(sum.toString());
            JsonNode target = target(
                    targets,
                    explanation.at("/metric").asString(),
                    explanation.at("/instance").asInt());
            target.propertyStream()
                    .forEach(field ->
                            assertThat(explanation.path(field.getKey())).isEqualTo(field.getValue()));
        });
        return explanations;
    }

    @Test
    void a_case_is_not_there_before_it_was_opened_nor_in_the_future() {
        String id = breached();

        assertThat(api.get("/api/v1/cases/" + id + "?asOf=2026-03-02T07:59:59Z").status())
                .isEqualTo(404);
        Answer future = api.get(
                "/api/v1/cases/" + id + "?asOf=" + Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.text("/errors/0/field")).isEqualTo("asOf");
        assertThat(api.get("/api/v1/cases/" + id + "?asOf=yesterday").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/sla/cases/" + id + "/explanation?asOf=2026-03-02T07:59:59Z")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_breach_is_in_effect_just_after_its_due_time_and_a_warning_at_its_instant() {
        String id = breached();

        JsonNode atRisk = targetAsOf(id, "2026-03-02T12:00:00Z");
        JsonNode atDue = targetAsOf(id, "2026-03-02T16:00:00Z");
        JsonNode after = targetAsOf(id, "2026-03-02T16:00:00.000001Z");
        JsonNode overnight = targetAsOf(id, "2026-03-03T05:00:00Z");

        assertThat(targetAsOf(id, "2026-03-02T11:59:59.999999Z").at("/atRisk").asBoolean())
                .isFalse();
        assertThat(atRisk.at("/atRisk").asBoolean()).isTrue();
        assertThat(atRisk.at("/elapsed").asString()).isEqualTo("PT4H");
        assertThat(atDue.at("/state").asString()).isEqualTo("RUNNING");
        assertThat(atDue.at("/remaining").asString()).isEqualTo("PT0S");
        assertThat(after.at("/state").asString()).isEqualTo("BREACHED");
        assertThat(overnight.at("/elapsed").asString()).isEqualTo("PT8H");
        assertThat(overnight.has("satisfiedAt")).isFalse();
    }

    @Test
    void as_of_now_equals_the_plain_read_and_earlier_versions_come_with_their_tag() {
        String id = breached();
        Answer closed = command(id, "/close", "{\"reason\":\"done\"}");
        Answer plain = api.getAfter(closed, "/api/v1/cases/" + id);

        Answer now = cases.read(id, "asOf=" + Instant.now());
        Answer earlier = cases.read(id, "asOf=2026-03-02T09:00:00Z");

        assertThat(now.raw().body()).isEqualTo(plain.raw().body());
        assertThat(now.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(earlier.text("/status")).isEqualTo("NEW");
        assertThat(earlier.json().has("resolution")).isFalse();
        assertThat(earlier.header("ETag"))
                .isEqualTo("\"" + earlier.json().at("/version").asLong() + "\"")
                .isNotEqualTo(plain.header("ETag"));
    }

    @Test
    void as_known_leaves_out_what_the_log_learned_later() {
        Instant then = Instant.now();
        String id = breached();

        Answer unknown = api.get("/api/v1/cases/" + id + "?asOf=2026-03-03T10:00:00Z&asKnown=" + then);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(cases.read(id, "asOf=2026-03-03T10:00:00Z", "asKnown=" + Instant.now())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_fact_learned_late_is_in_effect_from_when_it_happened() {
        String id = cases.opened("office", "2026-03-02T08:00:00Z")
                .step("2026-03-02T18:00:00Z", "note", Map.of("text", "late"))
                .step("2026-03-02T10:00:00Z", "resolve", Map.of("resolution", "SOLVED", "summary", "done"))
                .played();

        assertThat(targetAsOf(id, "2026-03-02T11:00:00Z").at("/state").asString())
                .isEqualTo("MET");
        JsonNode after = targetAsOf(id, "2026-03-02T19:00:00Z");
        assertThat(after.at("/state").asString()).isEqualTo("BREACHED");
        assertThat(after.at("/excused").asBoolean()).isTrue();
    }

    @Test
    void an_explanation_ties_every_part_to_an_event_of_the_history() {
        String id = cases.opened("office", "2026-03-02T08:00:00Z")
                .step("2026-03-02T10:00:00Z", "pending", Map.of("reason", "CUSTOMER"))
                .step("2026-03-03T09:30:00Z", "resume", Map.of())
                .played();
        Map<Long, String> events = cases.api()
                .get("/api/v1/cases/" + id + "/history?limit=500")
                .json()
                .at("/items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.at("/position").asLong(),
                        item -> item.at("/type").asString()));

        JsonNode targets = cases.read(id, "asOf=2026-03-03T12:00:00Z").json().at("/targets");
        JsonNode explained = addsUp(id, "asOf=2026-03-03T12:00:00Z", targets).get(0);

        assertThat(explained
                        .at("/spans")
                        .valueStream()
                        .map(span -> events.get(span.at("/position").asLong())))
                .containsExactly("TargetStarted", "TargetResumed");
        assertThat(explained.at("/pauses/0/from").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(explained.at("/pauses/0/to").asString()).isEqualTo("2026-03-03T09:30:00Z");
        assertThat(events.get(explained.at("/pauses/0/position").asLong())).isEqualTo("TargetPaused");
        assertThat(explained.at("/elapsed").asString()).isEqualTo("PT4H30M");
        assertThat(explained.has("outcome")).isFalse();
    }

    @Test
    void an_unknown_case_has_no_explanation() {
        assertThat(api.get("/api/v1/sla/cases/nobodys/explanation").status()).isEqualTo(404);
    }

    @Test
    void a_due_time_in_a_year_without_holiday_data_comes_with_a_warning() {
        JsonNode target = open("zhengzhou").json().at("/targets/0");

        assertThat(target.at("/goal/businessDays").asInt()).isEqualTo(15);
        String year = target.at("/dueAt").asString().substring(0, 4);
        boolean known = Integer.parseInt(year) <= 2026;
        assertThat(target.path("warning").asString().contains(year)).isEqualTo(!known);
        assertThat(open("office").json().at("/targets/0").has("warning")).isFalse();
    }

    @Test
    void previews_answer_every_worked_example() {
        JsonNode examples = WorkedExamples.read("calendar-examples.json");
        examples.at("/dueAt").forEach(example -> {
            ObjectNode body = withCalendar(examples, example)
                    .put("start", example.at("/start").asString());
            body.set("goal", example.at("/goal"));
            Answer answer = api.post("/api/v1/sla/preview", body.toString());
            assertThat(answer.text("/dueAt"))
                    .as("%s: %s", body, answer.raw().body())
                    .isEqualTo(example.at("/due").asString());
        });
        examples.at("/workingTime").forEach(example -> {
            ObjectNode body = withCalendar(examples, example)
                    .put("from", example.at("/from").asString())
                    .put("to", example.at("/to").asString());
            Answer answer = api.post("/api/v1/sla/preview", body.toString());
            assertThat(answer.text("/elapsed"))
                    .as("%s: %s", body, answer.raw().body())
                    .isEqualTo(example.at("/elapsed").asString());
        });
    }

    private static ObjectNode withCalendar(JsonNode examples, JsonNode example) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set(
                "calendar",
                examples.at("/calendars").path(example.at("/calendar").asString()));
        return body;
    }

    @Test
    void a_preview_by_the_name_of_a_calendar_shows_the_spans_up_to_the_due_time() {
        Answer answer = api.post("/api/v1/sla/preview", """
                {"calendar":"office","start":"2026-03-02T15:00:00Z","goal":"PT4H"}""");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"dueAt":"2026-03-03T11:00:00Z","spans":[{"from":"2026-03-02T15:00:00Z","to":"2026-03-02T16:00:00Z"},
                 {"from":"2026-03-03T08:00:00Z","to":"2026-03-03T11:00:00Z"}]}"""));
        Answer days = api.post("/api/v1/sla/preview", """
                {"calendar":"office","start":"2026-03-02T15:00:00Z","goal":{"businessDays":2}}""");
        assertThat(days.text("/dueAt")).isEqualTo("2026-03-04T16:00:00Z");
    }

    @Test
    void a_preview_says_which_field_is_wrong() {
        String week = "{\"zone\":\"Europe/Berlin\",\"week\":{\"MON\":[\"09:00-17:00\"]}}";
        String start = ",\"start\":\"2026-03-02T15:00:00Z\",\"goal\":\"PT4H\"";
        refusedIn("calendar", "{\"calendar\":\"no such\"" + start + "}");
        refusedIn("calendar", "{\"calendar\":7" + start + "}");
        refusedIn("calendar", "{" + start.substring(1) + "}");
        refusedIn("calendar.zone", "{\"calendar\":" + week.replace("Berlin", "Atlantis") + start + "}");
        refusedIn("calendar.week.MON[0]", "{\"calendar\":" + week.replace("17:00", "08:00") + start + "}");
        refusedIn("calendar.week.MON[0]", "{\"calendar\":" + week.replace("\"09:00-17:00\"", "null") + start + "}");
        refusedIn("calendar.week.MON", "{\"calendar\":" + week.replace("[\"09:00-17:00\"]", "null") + start + "}");
        refusedIn("calendar.weeks", "{\"calendar\":" + week.replace("week", "weeks") + start + "}");
        refusedIn("goal", "{\"calendar\":" + week + start.replace("PT4H", "P1D") + "}");
        refusedIn("goal", "{\"calendar\":" + week + start.replace("PT4H", "PT0S") + "}");
        refusedIn("goal", "{\"calendar\":" + week + start.replace("PT4H", "PT87841H") + "}");
        refusedIn("goal", "{\"calendar\":" + week + start.replace("PT4H", "PT87840H") + "}");
        refusedIn(
                "goal.businessDays", "{\"calendar\":" + week + start.replace("\"PT4H\"", "{\"businessDays\":0}") + "}");
        refusedIn("start", "{\"calendar\":" + week + ",\"goal\":\"PT4H\"}");
        refusedIn("start", "{\"calendar\":" + week + start + ",\"from\":\"2026-03-02T15:00:00Z\"}");
        refusedIn("to", "{\"calendar\":" + week + ",\"from\":\"2026-03-02T15:00:00Z\"}");
    }

    private void refusedIn(String field, String body) {
        Answer refused = api.post("/api/v1/sla/preview", body);
        assertThat(refused.status()).as("%s: %s", body, refused.raw().body()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("validation-failed");
        assertThat(refused.text("/errors/0/field")).as(refused.raw().body()).isEqualTo(field);
    }

    @Test
    void an_excused_breach_stays_recorded_and_counts_no_more() {
        String id = breached();
        String excuse = "/targets/RESOLUTION/1/excuse";

        Answer excused = command(id, excuse, "{\"reason\":\"the bank was down\"}");
        Answer again = command(id, excuse, "{\"reason\":\"once more\"}");

        assertThat(excused.status()).as(excused.raw().body()).isEqualTo(200);
        assertThat(excused.json().at("/targets/0/excused").asBoolean()).isTrue();
        assertThat(excused.json().at("/targets/0/state").asString()).isEqualTo("BREACHED");
        assertThat(again.header("ETag")).isEqualTo(excused.header("ETag"));
        assertThat(command(id, "/targets/RESOLUTION/2/excuse", "{\"reason\":\"x\"}")
                        .text("/code"))
                .isEqualTo("not-found");
        assertThat(command(id, excuse, "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(command(id, "/targets/SPEED/1/excuse", "{\"reason\":\"x\"}").status())
                .isEqualTo(400);
        Answer running = command(open("office").text("/id"), excuse, "{\"reason\":\"x\"}");
        assertThat(running.status()).isEqualTo(409);
        assertThat(running.text("/reason")).isEqualTo("NOT_BREACHED");
    }

    @Test
    void a_fixed_due_time_stays_until_it_is_freed() {
        Answer opened = open("office");
        String id = opened.text("/id");
        String due = "/targets/RESOLUTION/1/due";
        String later = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String body = "{\"dueAt\":\"" + later + "\",\"reason\":\"promised on the phone\"}";
        String key = UUID.randomUUID().toString();

        Answer fixed = command(id, due, body, "Idempotency-Key", key, "If-Match", opened.header("ETag"));
        Answer repeated = command(id, due, body, "Idempotency-Key", key, "If-Match", opened.header("ETag"));
        Answer stale = command(id, due, body, "If-Match", "\"99\"");
        Answer urgent = command(id, "/classification", "{\"priority\":\"URGENT\"}");
        Answer freed = api.delete("/api/v1/cases/" + id + due);

        assertThat(fixed.status()).as(fixed.raw().body()).isEqualTo(200);
        assertThat(fixed.text("/targets/0/dueAt")).isEqualTo(later);
        assertThat(fixed.json().at("/targets/0/dueFixed").asBoolean()).isTrue();
        assertThat(repeated.raw().body()).isEqualTo(fixed.raw().body());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(urgent.text("/targets/0/dueAt")).isEqualTo(later);
        assertThat(freed.status()).as(freed.raw().body()).isEqualTo(200);
        assertThat(freed.text("/targets/0/dueAt")).isEqualTo(opened.text("/targets/0/dueAt"));
        assertThat(freed.json().at("/targets/0/dueFixed").asBoolean()).isFalse();
    }

    @Test
    void a_due_time_lies_after_the_start_and_at_most_ten_years_ahead_and_is_for_targets_that_run() {
        String id = open("office").text("/id");
        String due = "/targets/RESOLUTION/1/due";

        for (String dueAt : List.of("2020-01-01T00:00:00Z", "2126-01-01T00:00:00Z")) {
            Answer refused = command(id, due, "{\"dueAt\":\"" + dueAt + "\",\"reason\":\"x\"}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/errors/0/field")).isEqualTo("dueAt");
        }
        String body = "{\"dueAt\":\"2027-01-01T00:00:00Z\",\"reason\":\"x\"}";
        assertThat(command(id, "/targets/OWNERSHIP/1/due", body).status()).isEqualTo(404);
        Answer ended = command(breached(), due, body);
        assertThat(ended.status()).isEqualTo(409);
        assertThat(ended.text("/reason")).isEqualTo("TARGET_ENDED");
    }

    @Test
    void a_report_counts_what_was_met_and_breached_in_a_time_gross_and_net() {
        String team = "team-" + UUID.randomUUID();
        resolved(team, "2026-04-06T08:00:00Z", "2026-04-06T10:00:00Z");
        resolved(team, "2026-04-06T08:00:00Z", "2026-04-06T13:00:00Z");
        String late = resolved(team, "2026-04-06T08:00:00Z", "2026-04-07T09:00:00Z");
        resolved(team, "2026-04-13T08:00:00Z", "2026-04-13T09:00:00Z");
        Answer excused = command(late, "/targets/RESOLUTION/1/excuse", "{\"reason\":\"the bank was down\"}");

        JsonNode week = metric(excused, team, "?from=2026-04-06T00:00:00Z&to=2026-04-13T00:00:00Z");
        JsonNode all = metric(excused, team, "");

        assertThat(week).isEqualTo(JsonMapper.shared().readTree("""
                {"metric":"RESOLUTION","met":2,"breached":1,"excused":1,"complianceGross":0.6666666666666666,
                 "complianceNet":1.0,"p50":"PT5H","p90":"PT9H","p95":"PT9H"}"""));
        assertThat(all.at("/met").asInt()).isEqualTo(3);
        assertThat(api.get("/api/v1/sla/report?groupBy=weather").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/sla/report?from=2026-04-06T00:00:00Z&to=2026-04-06T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_report_groups_by_what_the_case_was_when_it_ended() {
        String team = "team-" + UUID.randomUUID();
        String id = cases.opened("office", "2026-04-06T08:00:00Z")
                .with("team", team)
                .step("2026-04-06T10:00:00Z", "resolve", Map.of("resolution", "SOLVED", "summary", "done"))
                .step("2026-04-06T11:00:00Z", "reopen", Map.of("reason", "not yet"))
                .step("2026-04-06T11:30:00Z", "assignment", Map.of("team", "elsewhere"))
                .played();
        Answer moved = command(id, "/notes", "{\"text\":\"moved\"}");

        assertThat(metric(moved, team, "").at("/met").asInt()).isEqualTo(1);
    }

    private JsonNode metric(Answer after, String team, String query) {
        Answer report = api.getAfter(after, "/api/v1/sla/report" + query);
        assertThat(report.status()).as(report.raw().body()).isEqualTo(200);
        return report.json()
                .at("/groups")
                .valueStream()
                .filter(group -> group.path("key").asString().equals(team))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.raw().body()))
                .at("/metrics/0");
    }

    @Test
    void targets_are_listed_by_due_time_and_filtered() {
        String team = "team-" + UUID.randomUUID();
        resolved(team, "2026-04-06T08:00:00Z", "2026-04-06T10:00:00Z");
        String late = resolved(team, "2026-04-07T08:00:00Z", "2026-04-08T09:00:00Z");
        Answer excused = command(late, "/targets/RESOLUTION/1/excuse", "{\"reason\":\"the bank was down\"}");

        JsonNode all =
                api.getAfter(excused, "/api/v1/sla/targets?team=" + team).json().at("/items");
        JsonNode breached = api.get("/api/v1/sla/targets?state=BREACHED&metric=RESOLUTION&priority=NORMAL&team=" + team
                        + "&dueAfter=2026-04-08T07:59:59Z&dueBefore=2026-04-08T08:00:01Z")
                .json()
                .at("/items");

        assertThat(all.valueStream().map(target -> target.at("/dueAt").asString()))
                .containsExactly("2026-04-07T08:00:00Z", "2026-04-08T08:00:00Z");
        assertThat(breached.size()).isEqualTo(1);
        assertThat(breached.at("/0/case").asString()).isEqualTo(late);
        assertThat(breached.at("/0/excused").asBoolean()).isTrue();
        assertThat(breached.at("/0/elapsed").asString()).isEqualTo("PT9H");
    }

    private String breached() {
        return resolved("cards", "2026-03-02T08:00:00Z", "2026-03-03T10:00:00Z");
    }

    private String resolved(String team, String from, String to) {
        return cases.opened("office", from)
                .with("team", team)
                .step(to, "resolve", Map.of("resolution", "SOLVED", "summary", "done"))
                .played();
    }

    private Answer open(String topic) {
        return api.post(
                "/api/v1/cases", "{\"customer\":{},\"channel\":\"WEB\",\"subject\":\"s\",\"topic\":\"" + topic + "\"}");
    }

    private Answer command(String id, String call, String body, String... headers) {
        return api.post("/api/v1/cases/" + id + call, body, headers);
    }

    private JsonNode targetAsOf(String id, String asOf) {
        return cases.read(id, "asOf=" + asOf).json().at("/targets/0");
    }

    private static JsonNode target(JsonNode targets, String metric, int instance) {
        return targets.valueStream()
                .filter(target -> target.at("/metric").asString().equals(metric)
                        && target.at("/instance").asInt() == instance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + metric + "/" + instance + " in " + targets));
    }

    private static Instant instant(JsonNode text) {
        return Instant.parse(text.asString());
    }
}
