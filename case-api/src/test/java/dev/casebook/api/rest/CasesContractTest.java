package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calls on cases and conversations as the HTTP contract words them, over a real socket. */
@RunningCasebook
class CasesContractTest {

    private static final String AGENT = "AGENT:li.na";
    private static final String WANG = """
            {"customer":{"externalId":"w-1","name":"王芳","locale":"zh-CN"},"channel":"WEB","subject":"充值未到账"}""";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api("http://127.0.0.1:" + port);
    }

    @Test
    void opening_answers_201_with_the_case_its_location_version_and_position() {
        Answer opened = api.post("/api/v1/cases", """
                {"customer":{"externalId":"w-77","name":"陈伟"},"channel":"IN_APP","subject":"提现失败","description":"请帮忙",
                 "priority":"HIGH","team":"cards","topic":"withdrawal","tags":["vip"],
                 "transaction":{"reference":"T1","occurredAt":"2026-01-02T03:04:05Z","amount":{"value":"120.50","currency":"CNY"}}}""");

        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        String id = opened.text("/id");
        assertThat(opened.header("Location")).endsWith("/api/v1/cases/" + id);
        assertThat(opened.header("ETag"))
                .isEqualTo("\"" + opened.json().at("/version").asLong() + "\"");
        assertThat(opened.position()).isPositive();
        assertThat(opened.text("/status")).isEqualTo("NEW");
        assertThat(opened.text("/priority")).isEqualTo("HIGH");
        assertThat(opened.text("/transaction/amount/value")).isEqualTo("120.50");
        assertThat(opened.text("/customer/name")).isEqualTo("陈伟");
        assertThat(opened.text("/reference")).matches("C\\d+");
        assertThat(opened.json().at("/conversations").size()).isEqualTo(1);
        assertThat(opened.json().has("agent")).isFalse();

        Answer read = api.getAfter(opened, "/api/v1/cases/" + id);
        assertThat(read.json().at("/targets").size()).isEqualTo(2);
        assertThat(read.text("/slaState")).isEqualTo("ON_TRACK");
        assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
    }

    @Test
    void an_agents_description_is_no_message() {
        Answer opened = api.post(
                "/api/v1/cases",
                "{\"customer\":{},\"channel\":\"PHONE\",\"subject\":\"called\",\"description\":\"lost card\"}",
                "Casebook-Actor",
                AGENT);
        assertThat(opened.json().at("/conversations").size()).isZero();
        assertThat(opened.text("/description")).isEqualTo("lost card");
    }

    @Test
    void one_external_id_is_one_customer() {
        String one = api.post("/api/v1/cases", WANG).text("/customer/id");
        String again = api.post("/api/v1/cases", WANG).text("/customer/id");
        assertThat(one).isNotEmpty().isEqualTo(again);
    }

    @Test
    void a_case_goes_its_way_from_new_to_closed_and_back() {
        String id = open();
        assertThat(command(id, "start", "{}").text("/status")).isEqualTo("OPEN");
        Answer pending = command(id, "pending", "{\"reason\":\"CUSTOMER\"}");
        assertThat(pending.text("/status")).isEqualTo("PENDING");
        assertThat(pending.text("/pendingReason")).isEqualTo("CUSTOMER");
        assertThat(command(id, "resume", "{}").text("/status")).isEqualTo("OPEN");
        Answer resolved = command(id, "resolve", "{\"resolution\":\"SOLVED\",\"summary\":\"credited\"}");
        assertThat(resolved.text("/resolution/code")).isEqualTo("SOLVED");
        assertThat(command(id, "close", "{\"reason\":\"ok\"}").text("/status")).isEqualTo("CLOSED");
        Answer reopened = command(id, "reopen", "{\"reason\":\"again\"}");
        assertThat(reopened.text("/status")).isEqualTo("OPEN");
        assertThat(reopened.json().at("/reopenCount").asInt()).isEqualTo(1);
    }

    @Test
    void a_refusal_names_its_reason_and_changes_nothing() {
        String id = open();
        Answer refused = command(id, "close", "{\"reason\":\"ok\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("/type")).isEqualTo("urn:casebook:problem:refused");
        assertThat(refused.text("/code")).isEqualTo("refused");
        assertThat(refused.text("/reason")).isEqualTo("INVALID_TRANSITION");
        assertThat(command(id, "start", "{}").json().at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void the_first_public_answer_of_an_agent_meets_the_first_response() {
        Answer opened = api.post("/api/v1/cases", """
                {"customer":{},"channel":"CHAT","subject":"hi","description":"hello?"}""");
        String conversation = opened.text("/conversations/0");
        Answer said = api.post(
                "/api/v1/conversations/" + conversation + "/messages",
                "{\"author\":{\"kind\":\"AGENT\",\"id\":\"li.na\"},\"text\":\"您好\"}",
                "Casebook-Actor",
                AGENT);
        assertThat(said.status()).as(said.raw().body()).isEqualTo(201);
        assertThat(said.text("/case")).isEqualTo(opened.text("/id"));
        assertThat(said.text("/visibility")).isEqualTo("PUBLIC");
        Answer after = api.getAfter(said, "/api/v1/cases/" + opened.text("/id"));
        assertThat(after.text("/status")).isEqualTo("OPEN");
        assertThat(after.text("/firstRepliedAt")).isEqualTo(said.text("/occurredAt"));
        assertThat(after.json()
                        .at("/targets")
                        .valueStream()
                        .filter(target -> target.at("/metric").asString().equals("FIRST_RESPONSE"))
                        .map(target -> target.at("/state").asString()))
                .containsExactly("MET");
        Answer thread = api.getAfter(said, "/api/v1/conversations/" + conversation);
        assertThat(thread.json().at("/items").size()).isEqualTo(2);
        assertThat(thread.text("/items/1/text")).isEqualTo("您好");
    }

    @Test
    void an_idempotency_key_makes_it_happen_once() {
        String key = UUID.randomUUID().toString();
        Answer first = api.post("/api/v1/cases", WANG, "Idempotency-Key", key);
        Answer again = api.post("/api/v1/cases", WANG, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.position()).isEqualTo(first.position());
        Answer other = api.post("/api/v1/cases", WANG.replace("充值", "提现"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void if_match_holds_a_command_to_a_version() {
        String id = open();
        Answer stale = command(id, "start", "{}", "If-Match", "\"9\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/code")).isEqualTo("version-conflict");
        assertThat(command(id, "start", "{}", "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void merging_moves_the_conversations_and_shows_on_both_cases() {
        Answer source = api.post("/api/v1/cases", WANG.replace("\"channel\"", "\"description\":\"first\",\"channel\""));
        String target = api.post("/api/v1/cases", WANG).text("/id");
        Answer merged = command(source.text("/id"), "merge", "{\"into\":\"" + target + "\",\"reason\":\"the same\"}");
        assertThat(merged.text("/status")).isEqualTo("MERGED");
        assertThat(merged.text("/mergedInto")).isEqualTo(target);
        Answer into = api.getAfter(merged, "/api/v1/cases/" + target);
        assertThat(into.text("/conversations/0")).isEqualTo(source.text("/conversations/0"));
        assertThat(command(source.text("/id"), "notes", "{\"text\":\"x\"}").text("/reason"))
                .isEqualTo("CASE_MERGED");
    }

    @Test
    void a_link_is_shown_on_both_cases_until_it_is_removed() {
        String one = open();
        String other = open();
        command(one, "links", "{\"to\":\"" + other + "\",\"kind\":\"RELATED\"}");
        Answer shown = command(other, "notes", "{\"text\":\"seen\"}");
        assertThat(shown.text("/links/0/to")).isEqualTo(one);
        Answer removed = api.delete("/api/v1/cases/" + other + "/links/" + one);
        assertThat(removed.json().at("/links").size()).isZero();
    }

    @Test
    void a_customer_message_long_after_closing_opens_a_follow_up_that_holds_it() {
        Answer opened = api.post("/api/v1/cases", """
                {"customer":{},"channel":"CHAT","subject":"hi","description":"hello","occurredAt":"2026-01-01T00:00:00Z"}""");
        String id = opened.text("/id");
        command(id, "resolve", """
                {"resolution":"SOLVED","summary":"ok","occurredAt":"2026-01-01T01:00:00Z"}""");
        command(id, "close", "{\"reason\":\"ok\",\"occurredAt\":\"2026-01-01T02:00:00Z\"}");
        Answer said = api.post(
                "/api/v1/conversations/" + opened.text("/conversations/0") + "/messages",
                "{\"author\":{\"kind\":\"CUSTOMER\"},\"text\":\"again\"}");
        assertThat(said.status()).isEqualTo(201);
        assertThat(said.text("/case")).isNotEqualTo(id);
        Answer followUp = api.getAfter(said, "/api/v1/cases/" + said.text("/case"));
        assertThat(followUp.text("/links/0/to")).isEqualTo(id);
        assertThat(followUp.text("/links/0/kind")).isEqualTo("FOLLOW_UP");
    }

    @Test
    void what_is_not_there_is_404() {
        assertThat(api.get("/api/v1/cases/nothing").text("/code")).isEqualTo("not-found");
        assertThat(command("nothing", "start", "{}").status()).isEqualTo(404);
        assertThat(api.post("/api/v1/conversations/nothing/end", "{}").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/no-such-thing").text("/code")).isEqualTo("not-found");
    }

    @Test
    void bad_input_names_the_field() {
        assertFieldError(WANG.replace("WEB", "FAX"), "channel");
        assertFieldError(WANG.replace("\"subject\":\"充值未到账\"", "\"subject\":\" \""), "subject");
        assertFieldError(WANG.replace("充值未到账", "x".repeat(501)), "subject");
        assertFieldError(WANG.replace("\"channel\"", "\"colour\":\"red\",\"channel\""), "colour");
        assertFieldError(WANG.replace("zh-CN", "not a locale"), "customer.locale");
        assertFieldError(
                WANG.replace("\"channel\"", "\"occurredAt\":\"2999-01-01T00:00:00Z\",\"channel\""), "occurredAt");
        assertFieldError(WANG.replace("\"channel\"", """
                        "transaction":{"reference":"T","occurredAt":"2026-01-01T00:00:00Z","amount":{"value":"1.005","currency":"CNY"}},
                        "channel\""""), "transaction.amount");
    }

    @Test
    void what_cannot_be_read_is_malformed() {
        assertThat(api.post("/api/v1/cases", "{\"customer\":").text("/code")).isEqualTo("malformed-request");
        byte[] latin = WANG.replace("充值未到账", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(api.send(raw("application/json", latin)).text("/code")).isEqualTo("malformed-request");
        assertThat(api.send(raw("text/plain", new byte[] {'x'})).status()).isEqualTo(415);
        Answer tooLarge = api.send(raw("application/json", new byte[10 * 1024 * 1024]));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.text("/code")).isEqualTo("payload-too-large");
    }

    private HttpRequest raw(String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/cases"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private void assertFieldError(String body, String field) {
        Answer answer = api.post("/api/v1/cases", body);
        assertThat(answer.status()).as(field).isEqualTo(400);
        assertThat(answer.text("/code")).as(answer.raw().body()).isEqualTo("validation-failed");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    private String open() {
        return api.post("/api/v1/cases", WANG).text("/id");
    }

    private Answer command(String id, String call, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Casebook-Actor";
        all[headers.length + 1] = AGENT;
        return api.post("/api/v1/cases/" + id + "/" + call, body, all);
    }
}
