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

    @Test
    void the_first_shift_of_a_source_stands() {
        assertThat(server.get("imports/shifted").status()).isEqualTo(404);

        assertThat(shift("PT100H").json().path("shift").asString()).isEqualTo("PT100H");
        assertThat(shift("PT200H").json().path("shift").asString()).isEqualTo("PT100H");
        assertThat(server.get("imports/shifted").json().path("shift").asString())
                .isEqualTo("PT100H");
        assertThat(shift("PT0.5S").status()).isEqualTo(400);
    }

    private Answer shift(String shift) {
        byte[] body = ("{\"shift\":\"" + shift + "\"}").getBytes(StandardCharsets.UTF_8);
        return server.send("PUT", "imports/shifted", "application/json", body);
    }

    private List<String> types(JsonNode played) {
        return server.get("cases/" + played.path("id").asString() + "/history")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
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
