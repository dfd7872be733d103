package dev.casebook.api.rest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogOverHttpTest extends CasebookTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @DynamicPropertySource
    static void nothingPromised(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    CommandDesk desk;

    @Autowired
    EventLog log;

    @Autowired
    MeterRegistry meters;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void gives_the_feed_as_a_batch_of_cloud_events() throws Exception {
        long before = log.head();
        String id = told();
        settled();
        HttpResponse<String> answer =
                get("/api/v1/events?after=" + before + "&limit=2&type=CaseOpened&type=casebook.NoteAdded", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/cloudevents-batch+json");
        JsonNode opened = JSON.readTree(answer.body()).get(0);
        assertThat(opened.get("specversion").asString()).isEqualTo("1.0");
        assertThat(opened.get("type").asString()).isEqualTo("casebook.CaseOpened");
        assertThat(opened.get("subject").asString()).isEqualTo(id);
        assertThat(opened.get("time").asString()).isEqualTo("2026-01-26T09:00:00Z");
        assertThat(opened.get("position").asLong()).isGreaterThan(before);
        assertThat(opened.get("sequence").asLong()).isZero();
        assertThat(opened.get("revision").asString()).isEqualTo("1");
        assertThat(opened.get("actorkind").asString()).isEqualTo("AGENT");
        assertThat(opened.get("data").get("subject").asString()).isEqualTo("充值未到账");
        assertThat(get("/api/v1/events?after=" + before + "&limit=2&type=CaseOpened&type=NoteAdded", "*/*")
                        .body())
                .as("the same events for ever")
                .isEqualTo(answer.body());
    }

    @Test
    void gives_the_feed_an_event_a_line() throws Exception {
        long before = log.head();
        told();
        settled();
        HttpResponse<String> answer = get("/api/v1/events?limit=500&after=" + before, "application/x-ndjson");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(answer.body()
                        .lines()
                        .map(line -> JSON.readTree(line).get("type").asString()))
                .contains("casebook.CaseOpened", "casebook.MessagePosted", "casebook.NoteAdded");
        long reached =
                Long.parseLong(answer.headers().firstValue("Casebook-Position").orElseThrow());
        assertThat(get("/api/v1/events?after=" + reached, "application/x-ndjson")
                        .body())
                .isEmpty();
    }

    @Test
    void pages_through_a_history_and_streams_it_whole() throws Exception {
        String id = told();
        List<Long> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(get("/api/v1/cases/" + id + "/history?limit=2" + cursor, "application/json")
                    .body());
            page.get("items").forEach(item -> paged.add(item.get("position").asLong()));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        } while (cursor != null);
        List<JsonNode> streamed = get("/api/v1/cases/" + id + "/history", "application/x-ndjson")
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
        assertThat(streamed).extracting(item -> item.get("position").asLong()).isEqualTo(paged);
        assertThat(paged).isSorted().doesNotHaveDuplicates();
        JsonNode message = streamed.stream()
                .filter(item -> item.get("type").asString().equals("MessagePosted"))
                .findFirst()
                .orElseThrow();
        assertThat(message.get("aggregate").get("type").asString()).isEqualTo("Conversation");
        assertThat(message.get("actor").get("kind").asString()).isEqualTo("CUSTOMER");
        assertThat(message.get("summary").asString()).isEqualTo("Message posted by customer, public");
        assertThat(message.get("payload").get("text").asString()).isEqualTo("在吗");
        assertThat(Stream.of("occurredAt", "recordedAt", "causationId", "correlationId", "sequence"))
                .allMatch(message::has);
        assertThat(message.has("imported")).isFalse();
    }

    @Test
    void a_history_an_event_a_line_can_be_had_in_pages() throws Exception {
        String path = "/api/v1/cases/" + told() + "/history";
        HttpResponse<String> first = get(path + "?limit=2", "application/x-ndjson");
        assertThat(first.body().lines()).hasSize(2);
        String next = first.headers().firstValue("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        assertThat(get(path, "application/x-ndjson").body())
                .startsWith(
                        first.body() + get(path + next, "application/x-ndjson").body());
    }

    @Test
    void leads_on_from_a_page_of_the_feed_to_the_rest_of_what_was_asked_for() throws Exception {
        long before = log.head();
        told();
        settled();
        HttpResponse<String> first = get("/api/v1/events?after=" + before + "&limit=1&type=NoteAdded", "*/*");
        String next = first.headers().firstValue("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        assertThat(next)
                .isEqualTo("/api/v1/events?after="
                        + first.headers().firstValue("Casebook-Position").orElseThrow() + "&limit=1&type=NoteAdded");
    }

    @Test
    void waits_until_the_log_shows_the_position_that_is_named() throws Exception {
        String id = told();
        long head = log.head();
        HttpResponse<String> feed = get("/api/v1/events?position=" + head + "&after=" + (head - 1), "*/*");
        assertThat(JSON.readTree(feed.body()).get(0).get("position").asLong()).isEqualTo(head);
        assertThat(get("/api/v1/cases/" + id + "/history?position=" + head, "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/cases/" + id + "/history?position=" + (head + 1000), "application/json")
                        .statusCode())
                .isEqualTo(503);
        assertThat(refusedField("/api/v1/events?position=x")).isEqualTo("position");
    }

    @Test
    void tells_how_far_each_process_is_behind() {
        told();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(meters.get("casebook.process.lag").gauges())
                                .hasSize(2)
                                .allSatisfy(lag -> assertThat(lag.value()).isZero()));
    }

    @Test
    void refuses_what_it_does_not_know() throws Exception {
        assertThat(get("/api/v1/cases/none/history", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(refusedField("/api/v1/events?limit=0")).isEqualTo("limit");
        assertThat(refusedField("/api/v1/events?limit=501")).isEqualTo("limit");
        assertThat(refusedField("/api/v1/events?after=-1")).isEqualTo("after");
        assertThat(refusedField("/api/v1/events?after=x")).isEqualTo("after");
        assertThat(refusedField("/api/v1/events?type=CaseLost")).isEqualTo("type");
        assertThat(refusedField("/api/v1/events?tpye=CaseOpened")).isEqualTo("tpye");
        assertThat(refusedField("/api/v1/cases/" + told() + "/history?cursor=x"))
                .isEqualTo("cursor");
        assertThat(refusedField("/api/v1/cases?cursor=")).isEqualTo("cursor");
        assertThat(refusedField("/api/v1/queues/_all?cursor=MTIz")).isEqualTo("cursor");
        assertThat(refusedField("/api/v1/cases/" + told() + "/history?cursor=")).isEqualTo("cursor");
    }

    @Test
    void streams_what_was_and_what_comes_and_resumes_after_the_last_event_seen() throws Exception {
        long before = log.head();
        told();
        long opened;
        try (InputStream stream = stream(before, null)) {
            Scanner lines = new Scanner(stream, StandardCharsets.UTF_8);
            opened = idOfNext(lines, "casebook.CaseOpened");
            String next = told();
            assertThat(dataOfNext(lines, "casebook.CaseOpened").get("subject").asString())
                    .isEqualTo(next);
        }
        try (InputStream stream = stream(before, Long.toString(opened))) {
            Scanner lines = new Scanner(stream, StandardCharsets.UTF_8);
            assertThat(Long.parseLong(fieldOf(lines, "id:"))).isGreaterThan(opened);
        }
    }

    private String told() {
        String id = Cases.newId();
        String conversation = Cases.newId();
        return desk.execute(MetaData.emptyInstance(), commands -> {
                    commands.send(Cases.open(id, Cases.BY_AGENT));
                    commands.send(Cases.attach(id, conversation, Cases.BY_AGENT));
                    commands.send(Cases.converse(id, conversation, Cases.BY_AGENT));
                    commands.send(Cases.message(conversation, "在吗", Cases.BY_CUSTOMER));
                    commands.send(Cases.note(id, "called", Cases.BY_AGENT));
                    return id;
                })
                .result();
    }

    private void settled() {
        long head = log.head();
        Awaitility.await().until(() -> log.after(head - 1, Set.of(), 1).reached() >= head);
    }

    private static long idOfNext(Scanner lines, String type) {
        return dataOfNext(lines, type).get("position").asLong();
    }

    private static JsonNode dataOfNext(Scanner lines, String type) {
        JsonNode event = JSON.readTree(fieldOf(lines, "data:"));
        while (!event.get("type").asString().equals(type)) {
            event = JSON.readTree(fieldOf(lines, "data:"));
        }
        return event;
    }

    private static String fieldOf(Scanner lines, String field) {
        String line = lines.nextLine();
        while (!line.startsWith(field)) {
            line = lines.nextLine();
        }
        return line.substring(field.length()).strip();
    }

    private String refusedField(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("validation-failed");
        return problem.get("errors").get(0).get("field").asString();
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private InputStream stream(long after, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/events/stream?after=" + after))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }
}
