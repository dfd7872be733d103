package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cases and conversations decide when calls are repeated, come late, or concern two of them. */
@RunningCasebook
class CaseDecisionsContractTest {

    private static final String LONG_AGO = """
            {"customer":{"name":"王芳"},"channel":"CHAT","subject":"充值未到账","description":"在吗",
             "occurredAt":"2026-01-01T00:00:00Z"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api("http://127.0.0.1:" + port);
    }

    @Test
    void merging_again_does_not_drag_back_what_went_on_since() {
        Answer first = open("\"externalId\":\"w-m1\"", ",\"description\":\"first\"");
        String second = open("\"externalId\":\"w-m1\"", "").text("/id");
        String third = open("\"externalId\":\"w-m1\"", "").text("/id");
        merge(first.text("/id"), second);
        merge(second, third);
        Answer again = merge(first.text("/id"), second);
        assertThat(again.status()).isEqualTo(200);
        assertThat(say(first.text("/conversations/0"), "CUSTOMER", "still here").text("/case"))
                .isEqualTo(third);
    }

    @Test
    void nothing_is_said_in_an_ended_conversation_however_long_its_case_is_closed() {
        Answer closed = closedLongAgo();
        api.post("/api/v1/conversations/" + closed.text("/conversations/0") + "/end", "{}");
        Answer refused = say(closed.text("/conversations/0"), "CUSTOMER", "again");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/reason")).isEqualTo("CONVERSATION_ENDED");
        assertThat(command(closed.text("/id"), "notes", "{\"text\":\"x\"}")
                        .json()
                        .at("/links")
                        .size())
                .as("a refused message leaves no follow-up")
                .isZero();
    }

    @Test
    void a_message_after_the_window_takes_its_conversation_along_to_one_follow_up() {
        Answer closed = closedLongAgo();
        String conversation = closed.text("/conversations/0");
        Answer first = say(conversation, "CUSTOMER", "again");
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith(conversation);
        assertThat(first.text("/case")).isNotEqualTo(closed.text("/id"));
        assertThat(say(conversation, "CUSTOMER", "and again").text("/case")).isEqualTo(first.text("/case"));
        Answer followUp = api.getAfter(first, "/api/v1/cases/" + first.text("/case"));
        assertThat(followUp.text("/conversations/0")).isEqualTo(conversation);
        assertThat(followUp.json().has("description")).isFalse();
        Answer thread = api.getAfter(first, "/api/v1/conversations/" + conversation);
        assertThat(thread.text("/case")).isEqualTo(first.text("/case"));
        assertThat(thread.text("/items/0/text")).isEqualTo("在吗");
    }

    @Test
    void other_conversations_of_the_closed_case_reach_the_same_follow_up() {
        Answer closed = closedLongAgo();
        String other = command(closed.text("/id"), "conversations", "{\"channel\":\"EMAIL\"}")
                .text("/id");
        String followUp =
                say(closed.text("/conversations/0"), "CUSTOMER", "again").text("/case");
        assertThat(say(other, "CUSTOMER", "by mail too").text("/case")).isEqualTo(followUp);
    }

    @Test
    void a_message_after_the_window_keeps_its_readers_and_what_it_answers() {
        Answer closed = closedLongAgo();
        String conversation = closed.text("/conversations/0");
        String asked =
                api.getAfter(closed, "/api/v1/conversations/" + conversation).text("/items/0/id");
        Answer said = api.post("/api/v1/conversations/" + conversation + "/messages", """
                {"author":{"kind":"CUSTOMER"},"text":"again","visibility":"INTERNAL","replyTo":"%s"}""".formatted(asked));
        assertThat(said.text("/visibility")).isEqualTo("INTERNAL");
        assertThat(said.text("/replyTo")).isEqualTo(asked);
    }

    @Test
    void a_message_after_the_window_is_held_to_the_version_of_its_conversation() {
        String conversation = closedLongAgo().text("/conversations/0");
        String path = "/api/v1/conversations/" + conversation + "/messages";
        String body = "{\"author\":{\"kind\":\"CUSTOMER\"},\"text\":\"again\"}";
        assertThat(api.post(path, body, "If-Match", "\"9\"").status()).isEqualTo(412);
        assertThat(api.post(path, body, "If-Match", "\"2\"").status()).isEqualTo(201);
    }

    @Test
    void reopening_after_the_window_opens_one_follow_up_with_the_reason_as_its_note() {
        String closed = closedLongAgo().text("/id");
        Answer followUp = api.post("/api/v1/cases/" + closed + "/reopen", "{\"reason\":\"it failed again\"}");
        assertThat(followUp.status()).isEqualTo(201);
        assertThat(followUp.json().has("description")).isFalse();
        assertThat(followUp.json().at("/conversations").size()).isZero();
        assertThat(historyOf(followUp.text("/id"), "NoteAdded")).contains("it failed again");
        Answer again = api.post("/api/v1/cases/" + closed + "/reopen", "{\"reason\":\"it failed again\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(followUp.text("/id"));
    }

    @Test
    void waiting_again_with_the_same_note_records_nothing() {
        String id = open("", "").text("/id");
        Answer first = command(id, "pending", "{\"reason\":\"CUSTOMER\",\"note\":\"card number\"}");
        Answer again = command(id, "pending", "{\"reason\":\"CUSTOMER\",\"note\":\"card number\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/version")).isEqualTo(first.text("/version"));
        Answer other = command(id, "pending", "{\"reason\":\"CUSTOMER\",\"note\":\"date of birth\"}");
        assertThat(other.text("/version")).isNotEqualTo(first.text("/version"));
    }

    @Test
    void resolving_again_in_other_words_is_refused_and_in_the_same_words_there_already() {
        String id = open("", "").text("/id");
        Answer first = command(id, "resolve", "{\"resolution\":\"SOLVED\",\"summary\":\"credited\"}");
        Answer again = command(id, "resolve", "{\"resolution\":\"SOLVED\",\"summary\":\"credited\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/version")).isEqualTo(first.text("/version"));
        Answer other = command(id, "resolve", "{\"resolution\":\"SOLVED\",\"summary\":\"refunded\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/reason")).isEqualTo("INVALID_TRANSITION");
    }

    @Test
    void the_id_of_a_conversation_is_no_case_and_the_other_way_round() {
        Answer opened = open("", ",\"description\":\"hello\"");
        String id = opened.text("/id");
        String conversation = opened.text("/conversations/0");
        say(conversation, "CUSTOMER", "both are known by now");
        assertThat(command(conversation, "start", "{}").status()).isEqualTo(404);
        assertThat(command(conversation, "customer", "{\"name\":\"x\",\"reason\":\"y\"}")
                        .status())
                .isEqualTo(404);
        assertThat(command(id, "links", "{\"to\":\"" + conversation + "\",\"kind\":\"RELATED\"}")
                        .status())
                .isEqualTo(404);
        assertThat(merge(id, conversation).status()).isEqualTo(404);
        assertThat(api.post("/api/v1/conversations/" + id + "/end", "{}").status())
                .isEqualTo(404);
        assertThat(say(id, "CUSTOMER", "x").status()).isEqualTo(404);
        assertThat(command(id, "start", "{}").status()).isEqualTo(200);
        assertThat(say(conversation, "CUSTOMER", "x").status()).isEqualTo(201);
    }

    @Test
    void the_first_id_that_is_learned_of_a_customer_is_that_of_the_customer_one_has() {
        Answer opened = open("", "");
        Answer learned =
                command(opened.text("/id"), "customer", "{\"externalId\":\"w-learned\",\"reason\":\"looked up\"}");
        assertThat(learned.text("/customer/id")).isEqualTo(opened.text("/customer/id"));
        assertThat(open("\"externalId\":\"w-learned\"", "").text("/customer/id"))
                .isEqualTo(opened.text("/customer/id"));
    }

    @Test
    void messages_name_the_customer_that_the_case_has_by_then() {
        Answer opened = open("\"externalId\":\"w-wrong\"", ",\"description\":\"hello\"");
        Answer corrected =
                command(opened.text("/id"), "customer", "{\"externalId\":\"w-right\",\"reason\":\"mixed up\"}");
        assertThat(corrected.text("/customer/id")).isNotEqualTo(opened.text("/customer/id"));
        say(opened.text("/conversations/0"), "CUSTOMER", "it is me");
        List<String> customers = api.get("/api/v1/cases/" + opened.text("/id") + "/history")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/type").asString().equals("MessagePosted"))
                .map(item -> item.at("/payload/customerId").asString())
                .toList();
        assertThat(customers).containsExactly(opened.text("/customer/id"), corrected.text("/customer/id"));
    }

    @Test
    void corrections_of_a_customer_at_the_same_time_lose_none_of_each_other() throws Exception {
        List<String> corrections = List.of(
                "\"name\":\"王芬\"",
                "\"email\":\"f@example.org\"",
                "\"phone\":\"+86 10 1234\"",
                "\"locale\":\"zh-CN\"",
                "\"timeZone\":\"Asia/Shanghai\"");
        ExecutorService callers = Executors.newFixedThreadPool(corrections.size());
        for (int round = 0; round < 8; round++) {
            String id = open("", "").text("/id");
            List<Future<Answer>> calls = new ArrayList<>();
            for (String field : corrections) {
                calls.add(callers.submit(() -> command(id, "customer", "{" + field + ",\"reason\":\"told\"}")));
            }
            for (Future<Answer> call : calls) {
                assertThat(call.get(120, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
            assertThat(command(id, "notes", "{\"text\":\"x\"}")
                            .json()
                            .at("/customer")
                            .propertyNames())
                    .contains("name", "email", "phone", "locale", "timeZone");
        }
        callers.shutdown();
    }

    @Test
    void what_is_deleted_can_have_happened_earlier_and_takes_no_other_word() {
        String id = api.post("/api/v1/cases", LONG_AGO).text("/id");
        String other = open("", "").text("/id");
        command(id, "assignment", "{\"agent\":\"li.na\",\"occurredAt\":\"2026-01-01T01:00:00Z\"}");
        command(id, "links", "{\"to\":\"" + other + "\",\"kind\":\"RELATED\"}");
        assertThat(delete(id, "assignment", "{\"when\":\"now\"}").text("/errors/0/field"))
                .isEqualTo("when");
        Answer unassigned = delete(id, "assignment", "{\"occurredAt\":\"2026-01-02T00:00:00Z\"}");
        assertThat(unassigned.status()).as(unassigned.raw().body()).isEqualTo(200);
        assertThat(historyOf(id, "CaseUnassigned")).contains("2026-01-02T00:00:00Z");
        assertThat(delete(id, "links/" + other, "{\"when\":\"now\"}").status()).isEqualTo(400);
        delete(id, "links/" + other, "{\"occurredAt\":\"2026-01-03T00:00:00Z\"}");
        assertThat(historyOf(id, "CaseUnlinked")).contains("2026-01-03T00:00:00Z");
    }

    @Test
    void the_answer_to_an_end_has_the_first_page_and_the_way_to_the_next() {
        Answer opened = open("", ",\"description\":\"0\"");
        String conversation = opened.text("/conversations/0");
        IntStream.rangeClosed(1, 51).forEach(i -> say(conversation, "BOT", String.valueOf(i)));
        Answer ended = api.post("/api/v1/conversations/" + conversation + "/end", "{}");
        assertThat(ended.json().at("/ended").asBoolean()).isTrue();
        assertThat(ended.json().at("/version").asInt()).isEqualTo(54);
        assertThat(ended.json().at("/items").size()).isEqualTo(50);
        Answer rest = api.getAfter(ended, "/api/v1/conversations/" + conversation + "?cursor=" + ended.text("/next"));
        assertThat(rest.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/text").asString()))
                .containsExactly("50", "51");
        assertThat(rest.text("/id")).isEqualTo(ended.text("/id"));
        assertThat(ended.header("ETag")).isEqualTo(rest.header("ETag"));
    }

    @Test
    void a_tag_is_not_added_and_removed_at_once() {
        Answer refused = command(open("", "").text("/id"), "tags", "{\"add\":[\"vip\"],\"remove\":[\"vip\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("remove");
    }

    @Test
    void every_event_says_by_which_way_and_in_which_request_it_came() {
        String live = open("", ",\"description\":\"hello\"").text("/id");
        Answer imported = api.post("/api/v1/imports", """
                {"source":"old","externalId":"provenance","open":{"customer":{},"channel":"WEB","subject":"s",\
                "occurredAt":"2026-01-01T00:00:00Z"},"steps":[{"do":"start","occurredAt":"2026-01-01T01:00:00Z"}]}""", "Content-Type", "application/x-ndjson");
        assertThat(metadataOf(live)).isNotEmpty().allMatch(says -> says.contains("\"channel\":\"HTTP\""));
        assertThat(metadataOf(imported.text("/id")))
                .hasSizeGreaterThan(1)
                .allMatch(says -> says.contains("\"channel\":\"IMPORT\"") && says.contains("\"requestId\":\""));
        assertThat(metadataOf(live)).allMatch(says -> says.contains("\"requestId\":\""));
    }

    private List<String> metadataOf(String id) {
        return database.sql("select metadata from domain_event where aggregate_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private String historyOf(String id, String type) {
        return api.get("/api/v1/cases/" + id + "/history")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/type").asString().equals(type))
                .map(Object::toString)
                .toList()
                .toString();
    }

    private Answer closedLongAgo() {
        String id = api.post("/api/v1/cases", LONG_AGO).text("/id");
        command(id, "resolve", """
                {"resolution":"SOLVED","summary":"ok","occurredAt":"2026-01-01T01:00:00Z"}""");
        return command(id, "close", "{\"reason\":\"ok\",\"occurredAt\":\"2026-01-01T02:00:00Z\"}");
    }

    private Answer open(String customer, String more) {
        return api.post(
                "/api/v1/cases",
                "{\"customer\":{" + customer + "},\"channel\":\"CHAT\",\"subject\":\"充值未到账\"" + more + "}");
    }

    private Answer merge(String from, String into) {
        return command(from, "merge", "{\"into\":\"" + into + "\",\"reason\":\"the same\"}");
    }

    private Answer say(String conversation, String author, String text) {
        return api.post(
                "/api/v1/conversations/" + conversation + "/messages",
                "{\"author\":{\"kind\":\"" + author + "\"},\"text\":\"" + text + "\"}");
    }

    private Answer command(String id, String call, String body) {
        return api.post("/api/v1/cases/" + id + "/" + call, body, "Casebook-Actor", "AGENT:li.na");
    }

    private Answer delete(String id, String call, String body) {
        return api.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/cases/" + id + "/" + call))
                        .header("Content-Type", "application/json")
                        .method("DELETE", HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
