package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

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
    void classifying_changes_what_is_named_and_leaves_the_rest() {
        String id = open();
        command(id, "classification", "{\"topic\":\"withdrawal\",\"reason\":\"it left the account\"}");
        Answer classified = command(id, "classification", "{\"priority\":\"URGENT\"}");
        assertThat(classified.text("/topic")).isEqualTo("withdrawal");
        assertThat(classified.text("/priority")).isEqualTo("URGENT");
    }

    @Test
    void the_customers_data_is_corrected_where_it_is_named() {
        Answer corrected = command(open(), "customer", "{\"name\":\"王芬\",\"reason\":\"misspelt\"}");
        assertThat(corrected.text("/customer/name")).isEqualTo("王芬");
        assertThat(corrected.text("/customer/locale")).isEqualTo("zh-CN");
        assertThat(command(open(), "customer", "{\"name\":\"王芬\"}").text("/errors/0/field"))
                .isEqualTo("reason");
    }

    @Test
    void an_assignment_is_given_and_the_agent_taken_away() {
        String id = open();
        Answer given = command(id, "assignment", "{\"team\":\"cards\",\"agent\":\"li.na\"}");
        assertThat(given.text("/team")).isEqualTo("cards");
        assertThat(given.text("/agent")).isEqualTo("li.na");
        assertThat(given.text("/status")).isEqualTo("NEW");
        Answer taken = api.delete("/api/v1/cases/" + id + "/assignment", "Casebook-Actor", AGENT);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().has("agent")).isFalse();
        assertThat(taken.text("/team")).isEqualTo("cards");
    }

    @Test
    void the_customer_supplies_what_was_missing() {
        Answer supplied = command(open(), "information", """
                {"fields":{"device":"Android 15"},
                 "transaction":{"reference":"T9","occurredAt":"2026-01-02T03:04:05Z","amount":{"value":"1.00","currency":"CNY"}}}""");
        assertThat(supplied.text("/information/device")).isEqualTo("Android 15");
        assertThat(supplied.text("/transaction/reference")).isEqualTo("T9");
    }

    @Test
    void an_escalation_is_acknowledged_once_there_is_one() {
        String id = open();
        assertThat(command(id, "escalations/acknowledge", "{}").text("/reason")).isEqualTo("NOT_ESCALATED");
        Answer escalated = command(id, "escalations", "{\"level\":2,\"reason\":\"leaving\"}");
        assertThat(escalated.json().at("/escalationLevel").asInt()).isEqualTo(2);
        assertThat(escalated.json().at("/acknowledged").asBoolean()).isFalse();
        Answer acknowledged = command(id, "escalations/acknowledge", "{\"note\":\"mine\"}");
        assertThat(acknowledged.json().at("/acknowledged").asBoolean()).isTrue();
        assertThat(command(id, "escalations", "{\"level\":6,\"reason\":\"x\"}").text("/errors/0/field"))
                .isEqualTo("level");
    }

    @Test
    void tags_are_added_and_removed_and_a_repetition_records_nothing() {
        String id = open();
        command(id, "tags", "{\"add\":[\"vip\",\"app-7.2\"]}");
        Answer changed = command(id, "tags", "{\"add\":[\"slow\"],\"remove\":[\"vip\"]}");
        assertThat(changed.json().at("/tags").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("app-7.2", "slow");
        Answer again = command(id, "tags", "{\"add\":[\"slow\"],\"remove\":[\"vip\"]}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @Test
    void a_conversation_is_started_and_ended_after_which_nothing_is_said_in_it() {
        String id = open();
        Answer started = command(id, "conversations", "{\"channel\":\"CHAT\"}");
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.header("Location")).endsWith("/api/v1/conversations/" + started.text("/id"));
        assertThat(started.text("/case")).isEqualTo(id);
        String conversation = "/api/v1/conversations/" + started.text("/id");
        Answer ended = api.post(conversation + "/end", "{}");
        assertThat(ended.json().at("/ended").asBoolean()).isTrue();
        Answer said = api.post(conversation + "/messages", "{\"author\":{\"kind\":\"AGENT\"},\"text\":\"hi\"}");
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text("/reason")).isEqualTo("CONVERSATION_ENDED");
    }

    @Test
    void cases_are_listed_newest_first_by_what_is_asked_of_them() {
        String name = UUID.randomUUID().toString();
        String mail = name + "@example.com";
        Answer opened = api.post("/api/v1/cases", """
                {"customer":{"externalId":"%s","email":"%s","phone":"+86 138"},"channel":"WEB","subject":"one","team":"%s"}""".formatted(name, mail, name));
        Answer later = api.post("/api/v1/cases", """
                {"customer":{"externalId":"%s","email":"%s"},"channel":"WEB","subject":"two","team":"%s"}""".formatted(name, mail, name));
        Answer last = command(later.text("/id"), "assignment", "{\"agent\":\"" + name + "\"}");
        String both = later.text("/id") + " " + opened.text("/id");
        String from = opened.text("/openedAt");
        String to = later.text("/openedAt");

        assertThat(listed(last, "team=" + name)).isEqualTo(both);
        assertThat(listed(last, "email=" + mail)).isEqualTo(both);
        assertThat(listed(last, "customer=" + opened.text("/customer/id"))).isEqualTo(both);
        assertThat(listed(last, "team=" + name + "&phone=%2B86%20138")).isEqualTo(opened.text("/id"));
        assertThat(listed(last, "reference=" + opened.text("/reference"))).isEqualTo(opened.text("/id"));
        assertThat(listed(last, "agent=" + name)).isEqualTo(later.text("/id"));
        assertThat(listed(last, "team=" + name + "&status=NEW&status=OPEN")).isEqualTo(both);
        assertThat(listed(last, "team=" + name + "&status=CLOSED")).isEmpty();
        assertThat(listed(last, "team=" + name + "&openedFrom=" + from + "&openedTo=" + to))
                .isEqualTo(opened.text("/id"));
        assertThat(api.get("/api/v1/cases?colour=red").text("/errors/0/field")).isEqualTo("colour");
    }

    private String listed(Answer after, String filter) {
        return api.getAfter(after, "/api/v1/cases?" + filter)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .collect(Collectors.joining(" "));
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
    void a_name_of_supplied_information_has_no_control_characters() {
        Answer answer = api.post("/api/v1/cases/" + open() + "/information", "{\"fields\":{\"no\\u0000name\":\"x\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("validation-failed");
        assertThat(answer.text("/errors/0/field")).startsWith("fields");
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
