package dev.casebook.api.import_.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.import_.client.ServerCalls;
import dev.casebook.api.import_.client.ServerCalls.Answer;
import dev.casebook.api.rest.RunningCasebook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningCasebook
class ImportsOverHttpTest {

    private static final String START = "{\"do\":\"start\",\"occurredAt\":\"2020-01-01T01:00:00Z\"}";
    private static final String MESSAGE = "{\"do\":\"message\",\"author\":{\"kind\":\"CUSTOMER\"},\"text\":\"hello\","
            + "\"occurredAt\":\"2020-01-01T02:00:00Z\"}";
    private static final String CLOSE =
            "{\"do\":\"close\",\"reason\":\"done\",\"occurredAt\":\"2020-01-01T03:00:00Z\"}";

    @Value("${local.server.port}")
    private int port;

    private ServerCalls server;

    @BeforeEach
    void connect() {
        server = new ServerCalls(URI.create("http://127.0.0.1:" + port));
    }

    @Test
    void the_first_message_opens_a_conversation_on_the_cases_channel() {
        JsonNode played = play(line("first-message", START, MESSAGE)).get(0);

        assertThat(played.has("problem")).as(played.toString()).isFalse();
        List<String> types = types(played);
        assertThat(types)
                .containsSubsequence(
                        "CaseOpened",
                        "CaseStarted",
                        "ConversationAttached",
                        "ConversationStarted",
                        "MessagePosted",
                        "MessageHeard");
        assertThat(types).hasSize(played.path("events").asInt());
    }

    @Test
    void a_line_is_played_wholly_or_not_at_all_and_stops_no_other() {
        List<JsonNode> played = play(line("half", START, CLOSE), "", "nonsense", line("whole", START));

        assertThat(played.get(0).path("line").asLong()).isEqualTo(1);
        assertThat(played.get(0).path("step").asInt()).isEqualTo(2);
        assertThat(played.get(0).at("/problem/reason").asString()).isEqualTo("INVALID_TRANSITION");
        assertThat(played.get(1).path("line").asLong()).isEqualTo(3);
        assertThat(played.get(1).at("/problem/code").asString()).isEqualTo("malformed-request");
        assertThat(played.get(2).path("line").asLong()).isEqualTo(4);
        assertThat(played.get(2).path("id").asString()).isNotEmpty();
        assertThat(play(line("half", START)).get(0).has("repeated")).isFalse();
    }

    @Test
    void the_same_line_again_plays_only_what_is_new() {
        JsonNode first = play(line("again", START)).get(0);

        JsonNode same = play(line("again", START)).get(0);
        JsonNode longer = play(line("again", START, MESSAGE)).get(0);
        JsonNode shorter = play(line("again")).get(0);

        assertThat(same.path("repeated").asBoolean()).isTrue();
        assertThat(same.path("events").asInt()).isZero();
        assertThat(same.path("id")).isEqualTo(first.path("id"));
        assertThat(same.path("reference")).isEqualTo(first.path("reference"));
        assertThat(longer.path("events").asInt()).isGreaterThan(0);
        assertThat(shorter.path("events").asInt()).isZero();
    }

    @Test
    void another_past_is_refused() {
        play(line("past", START));

        JsonNode other = play(line("past", MESSAGE)).get(0);

        assertThat(other.at("/problem/reason").asString()).isEqualTo("HISTORY_DIFFERS");
    }

    @Test
    void an_unknown_field_is_named() {
        JsonNode refused =
                play(line("unknown", START.replace("occurredAt", "when"))).get(0);

        assertThat(refused.at("/problem/code").asString()).isEqualTo("validation-failed");
        assertThat(refused.at("/problem/errors/0/field").asString()).startsWith("steps[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'do':'dance','occurredAt':'2020-01-01T02:00:00Z'}",
                "{'do':5,'occurredAt':'2020-01-01T02:00:00Z'}",
                "{'do':'note','occurredAt':'2020-01-01T02:00:00Z'}",
                "{'do':'note','text':'x','colour':'red','occurredAt':'2020-01-01T02:00:00Z'}",
                "{'do':'note','text':'x'}",
                "{'do':'note','text':'x','occurredAt':'2999-01-01T00:00:00Z'}",
                "{'do':'note','text':'x','occurredAt':'2020-01-01T02:00:00Z','actor':'AGENT:a'}",
                "{'do':'note','text':'x','occurredAt':'2020-01-01T02:00:00Z','actor':{'kind':'ROBOT','id':'a'}}",
                "{'do':'note','text':'x','occurredAt':'2020-01-01T02:00:00Z','actor':{'kind':'AGENT','id':7}}",
                "{'do':'note','text':'x','occurredAt':'2020-01-01T02:00:00Z','actor':{'kind':'AGENT','id':'a\\nb'}}",
                "{'do':'note','text':'x','occurredAt':'2020-01-01T02:00:00Z','actor':{'kind':'AGENT','id':'a','x':1}}",
                "'rest'"
            })
    void a_step_that_cannot_be_read_is_named_by_its_number(String step) {
        JsonNode refused = play(line("step", START, step.replace('\'', '"'))).get(0);

        assertThat(refused.path("step").asInt()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.at("/problem/code").asString()).isEqualTo("validation-failed");
        assertThat(refused.at("/problem/errors/0/field").asString()).startsWith("steps[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`source`:`test`     | `source`:7           | source",
                "`source`:`test`     | `source`:`a\\u0001`  | source",
                "`externalId`:`open` | `externalId`:5       | externalId",
                "`externalId`:`open` | `externalId`:`a\\tb`  | externalId",
                "`channel`:`CHAT`    | `channel`:`CHAT`,`actor`:{`kind`:5,`id`:`a`} | open.actor.kind"
            })
    void a_line_is_read_as_strictly_as_a_call(String right, String wrong, String field) {
        String line = line("open").replace(right.replace('`', '"'), wrong.replace('`', '"'));

        JsonNode refused = play(line).get(0);

        assertThat(refused.at("/problem/errors/0/field").asString())
                .as(refused.toString())
                .isEqualTo(field);
        assertThat(refused.has("step")).isFalse();
    }

    @Test
    void a_line_that_is_too_long_is_said_to_be_just_that() {
        List<JsonNode> played = play(line("x".repeat(1 << 20)), line("after-the-long-one"));

        assertThat(played.get(0).at("/problem/code").asString()).isEqualTo("payload-too-large");
        assertThat(played.get(0).at("/problem/status").asInt()).isEqualTo(413);
        assertThat(played.get(1).has("problem")).isFalse();
    }

    @Test
    void a_reply_to_a_message_that_is_not_there_is_refused() {
        String reply = MESSAGE.replace("\"text\"", "\"replyTo\":\"none\",\"text\"");

        JsonNode refused = play(line("reply", START, MESSAGE, reply)).get(0);

        assertThat(refused.path("step").asInt()).isEqualTo(3);
        assertThat(refused.at("/problem/errors/0/field").asString()).isEqualTo("replyTo");
    }

    @Test
    void a_reply_to_a_message_that_is_there_is_played() {
        JsonNode first = play(line("replied", START, MESSAGE)).get(0);
        String message = items(first).stream()
                .filter(item -> item.path("type").asString().equals("MessagePosted"))
                .map(item -> item.at("/payload/messageId").asString())
                .findFirst()
                .orElseThrow();
        String reply = MESSAGE.replace("\"text\"", "\"replyTo\":\"" + message + "\",\"text\"");

        JsonNode longer = play(line("replied", START, MESSAGE, reply)).get(0);

        assertThat(longer.path("events").asInt()).as(longer.toString()).isPositive();
    }

    @Test
    void names_of_every_script_act() {
        String actor = "{\"kind\":\"AGENT\",\"id\":\"李娜\"}";
        JsonNode played = play(line("script", START.replace("\"do\"", "\"actor\":" + actor + ",\"do\"")))
                .get(0);

        assertThat(played.has("problem")).as(played.toString()).isFalse();
        assertThat(items(played))
                .anyMatch(item -> item.at("/actor/id").asString().equals("李娜"));
    }

    @Test
    void instants_are_kept_to_the_microsecond() {
        String pending = "{\"do\":\"pending\",\"reason\":\"CUSTOMER\",\"occurredAt\":\"2020-01-01T02:00:00.123456Z\","
                + "\"resumeAt\":\"2029-01-01T00:00:00.123456Z\"}";

        JsonNode played = play(line("micros", START, pending)).get(0);

        JsonNode pended = items(played).stream()
                .filter(item -> item.path("type").asString().equals("CasePended"))
                .findFirst()
                .orElseThrow();
        assertThat(pended.path("occurredAt").asString()).isEqualTo("2020-01-01T02:00:00.123456Z");
        assertThat(pended.at("/payload/resumeAt").asString()).isEqualTo("2029-01-01T00:00:00.123456Z");
    }

    @Test
    void the_first_shift_of_a_source_stands() {
        assertThat(server.get("imports/shifted").status()).isEqualTo(404);

        assertThat(shift("PT100H").json().path("shift").asString()).isEqualTo("PT100H");
        assertThat(shift("PT200H").json().path("shift").asString()).isEqualTo("PT100H");
        assertThat(server.get("imports/shifted").json().path("shift").asString())
                .isEqualTo("PT100H");
        assertThat(shift("PT0.5S").status()).isEqualTo(400);
        assertThat(server.get("imports/a%0Ab").status()).isEqualTo(404);
        assertThat(shift("a%0Ab", "PT1H").status()).isEqualTo(400);
    }

    private Answer shift(String shift) {
        return shift("shifted", shift);
    }

    private Answer shift(String source, String shift) {
        byte[] body = ("{\"shift\":\"" + shift + "\"}").getBytes(StandardCharsets.UTF_8);
        return server.send("PUT", "imports/" + source, "application/json", body);
    }

    private List<String> types(JsonNode played) {
        return items(played).stream().map(item -> item.path("type").asString()).toList();
    }

    private List<JsonNode> items(JsonNode played) {
        return server.get("cases/" + played.path("id").asString() + "/history")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> play(String... lines) {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return server.send("POST", "imports", "application/x-ndjson", body)
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static String line(String externalId, String... steps) {
        return "{\"source\":\"test\",\"externalId\":\"" + externalId
                + "\",\"open\":{\"customer\":{},\"channel\":\"CHAT\","
                + "\"subject\":\"s\",\"occurredAt\":\"2020-01-01T00:00:00Z\"},\"steps\":["
                + String.join(",", steps) + "]}";
    }
}
