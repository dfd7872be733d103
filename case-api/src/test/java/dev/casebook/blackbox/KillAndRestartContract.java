package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds whichever stores are used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class KillAndRestartContract {

    private static final Path DEMO_LOG = Path.of("src/main/resources/dev/casebook/api/demo/incident-log-1000.csv.gz")
            .toAbsolutePath();
    private static final int CALLERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String OPENING = """
            {"customer": {"externalId": "c-%d", "name": "Li Na"}, "channel": "WEB", "team": "cards",
             "subject": "Withdrawal hangs", "description": "It says: pending, since noon."}""";

    /** Of so many cases the conversations are read too: a call each. */
    private static final int CASES_WITH_THREADS = 50;

    @TempDir
    private Path directory;

    @Test
    void nothing_acknowledged_is_lost_and_the_views_equal_a_rebuild() throws Exception {
        Queue<Acknowledged> acknowledged;
        try (Program server = serve()) {
            CaseApi api = server.awaitReady();
            importDemoLog(api);
            acknowledged = killAmongCommands(server, api);
        }

        try (Program server = serve()) {
            CaseApi api = server.awaitReady();

            Map<String, List<String>> log = eventsByCase(api);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
            assertThat(acknowledged)
                    .allSatisfy(answer -> assertThat(log.get(answer.caseId()))
                            .as("events of case " + answer.caseId())
                            .contains(answer.event()));
            assertThat(acknowledged).extracting(Acknowledged::event).contains("NoteAdded");
            Map<String, JsonNode> asLive = views(api);
            rebuildAllViews(api);
            assertThat(differences(views(api), asLive)).isEmpty();
            assertThat(server.stop()).as(server::said).isIn(0, 143);
        }
    }

    @Test
    void a_repetition_after_the_kill_gets_the_first_answer_and_adds_nothing() throws Exception {
        HttpResponse<String> first;
        try (Program server = serve()) {
            first = openOnce(server.awaitReady());
            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            server.kill();
        }

        try (Program server = serve()) {
            CaseApi api = server.awaitReady();
            int before = api.events().size();
            HttpResponse<String> repeated = openOnce(api);

            assertThat(repeated.statusCode()).isEqualTo(201);
            assertThat(withoutTimes(repeated)).isEqualTo(withoutTimes(first));
            assertThat(api.events()).hasSize(before);
        }
    }

    private static HttpResponse<String> openOnce(CaseApi api) throws Exception {
        return api.postOnce("key-1", "/cases", OPENING.formatted(1));
    }

    private static JsonNode withoutTimes(HttpResponse<String> answer) {
        return timeless(CaseApi.json(answer.body()));
    }

    @Test
    void what_fell_due_while_nothing_ran_happens_at_its_instant_and_once() throws Exception {
        String caseId;
        Instant resumeAt;
        try (Program server = serve()) {
            CaseApi api = server.awaitReady();
            caseId = CaseApi.json(open(api, 1).body()).get("id").asString();
            resumeAt = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
            HttpResponse<String> pended = api.post(
                    "/cases/" + caseId + "/pending", "{\"reason\": \"CUSTOMER\", \"resumeAt\": \"" + resumeAt + "\"}");
            assertThat(pended.statusCode()).as(pended.body()).isEqualTo(200);
            server.kill();
        }
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(resumeAt));

        try (Program server = serve()) {
            CaseApi api = server.awaitReady();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    api.get("/cases/" + caseId).get("status").asString())
                            .isEqualTo("OPEN"));
            assertThat(instantsOf(api, caseId, "CaseResumed")).containsExactly(resumeAt);
        }
    }

    @Test
    void a_target_that_fell_due_while_nothing_ran_is_breached_at_its_due_instant_once() throws Exception {
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve("config/policies.yaml"), """
                calendars:
                  always: { zone: UTC, week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], WED: ["00:00-24:00"], THU: ["00:00-24:00"], FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], SUN: ["00:00-24:00"] } }
                policies:
                  - { name: at-once, calendar: always, goals: { FIRST_RESPONSE: PT2S } }
                """);
        String caseId;
        Instant due;
        try (Program server = serve()) {
            JsonNode opened = CaseApi.json(open(server.awaitReady(), 1).body());
            server.kill();
            caseId = opened.get("id").asString();
            due = Instant.parse(opened.get("targets").get(0).get("dueAt").asString());
        }
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(due));

        try (Program server = serve()) {
            CaseApi api = server.awaitReady();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(instantsOf(api, caseId, "TargetBreached"))
                            .isNotEmpty());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(api.get("/cases/" + caseId)
                                    .get("escalationLevel")
                                    .asInt())
                            .isPositive());
            assertThat(instantsOf(api, caseId, "TargetBreached")).containsExactly(due);
        }
    }

    /** Settings that say where the log and the views are, the same at each start of a test. */
    abstract List<String> storeSettings();

    private Program serve() {
        var arguments =
                new ArrayList<>(List.of("serve", "--server.port=0", "--casebook.data=" + directory.resolve("data")));
        arguments.addAll(storeSettings());
        return Program.run(directory, arguments.toArray(String[]::new));
    }

    private void importDemoLog(CaseApi api) throws Exception {
        try (Program importing = Program.run(
                directory,
                "import",
                "incident-log",
                DEMO_LOG.toString(),
                "--until=2016-03-03T08:00:00Z",
                "--server=" + api.base())) {
            assertThat(importing.awaitExit()).as(importing::said).isZero();
        }
    }

    private record Acknowledged(String caseId, String event) {}

    private Queue<Acknowledged> killAmongCommands(Program server, CaseApi api) throws InterruptedException {
        var acknowledged = new ConcurrentLinkedQueue<Acknowledged>();
        try (var callers = new Callers(CALLERS)) {
            callers.each(number -> {
                HttpResponse<String> opened = open(api, number);
                if (opened.statusCode() != 201) return;
                String id = CaseApi.json(opened.body()).get("id").asString();
                acknowledged.add(new Acknowledged(id, "CaseOpened"));
                if (api.post("/cases/" + id + "/start", "{}").statusCode() == 200) {
                    acknowledged.add(new Acknowledged(id, "CaseStarted"));
                }
                if (api.post("/cases/" + id + "/notes", "{\"text\": \"Called.\"}")
                                .statusCode()
                        == 200) {
                    acknowledged.add(new Acknowledged(id, "NoteAdded"));
                }
            });
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
            server.kill();
        }
        return acknowledged;
    }

    private static HttpResponse<String> open(CaseApi api, int number) throws IOException, InterruptedException {
        return api.post("/cases", OPENING.formatted(number));
    }

    private static Map<String, List<String>> eventsByCase(CaseApi api) throws Exception {
        return api.events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.get("subject").asString(),
                        Collectors.mapping(
                                event -> event.get("type").asString().replace("casebook.", ""), Collectors.toList())));
    }

    private static List<Instant> instantsOf(CaseApi api, String caseId, String type) throws Exception {
        return api.all("/cases/" + caseId + "/history").stream()
                .filter(event -> event.get("type").asString().equals(type))
                .map(event -> Instant.parse(event.get("occurredAt").asString()))
                .toList();
    }

    /** What all views answer, by what was asked; without what is new in each answer. */
    private static Map<String, JsonNode> views(CaseApi api) throws Exception {
        var views = new TreeMap<String, JsonNode>();
        for (String list : List.of("/queues/_all", "/sla/targets", "/cases")) {
            for (JsonNode item : api.all(list)) views.put(list + " " + key(item), timeless(item));
        }
        readThreads(api, views);
        api.get("/sla/board?groupBy=team").get("groups").forEach(group -> views.put("board " + key(group), group));
        return views;
    }

    private static void readThreads(CaseApi api, Map<String, JsonNode> views) throws Exception {
        List<String> conversations = views.values().stream()
                .filter(item -> item.has("conversations"))
                .flatMap(item -> item.get("conversations").valueStream())
                .map(JsonNode::asString)
                .limit(CASES_WITH_THREADS)
                .toList();
        assertThat(conversations).isNotEmpty();
        for (String id : conversations) views.put("thread " + id, api.get("/conversations/" + id));
    }

    /** Without the times that go on while nothing happens. */
    private static JsonNode timeless(JsonNode item) {
        for (JsonNode target : item.has("targets") ? item.get("targets") : List.of(item)) {
            ((ObjectNode) target).remove(List.of("elapsed", "remaining"));
        }
        return item;
    }

    private static List<String> differences(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .map(key -> key + ": " + one.get(key) + " instead of " + other.get(key))
                .toList();
    }

    private static String key(JsonNode item) {
        return Stream.of("case", "metric", "instance", "id", "key")
                .filter(item::has)
                .map(field -> item.get(field).asString())
                .collect(Collectors.joining(" "));
    }

    private static void rebuildAllViews(CaseApi api) throws Exception {
        for (JsonNode view : api.get("/views").get("items")) {
            String name = view.get("view").asString();
            HttpResponse<String> started = api.post("/replays", "{\"view\": \"" + name + "\"}");
            assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
            String id = CaseApi.json(started.body()).get("id").asString();
            await().atMost(PATIENCE)
                    .until(() ->
                            api.get("/replays/" + id).get("state").asString().matches("DONE|COMPLETED|SWITCHED"));
        }
    }
}
