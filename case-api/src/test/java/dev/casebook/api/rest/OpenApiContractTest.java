package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description of the HTTP contract tells of every call what a caller must know, with examples. */
@RunningCasebook
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractTest {

    private static final Set<String> WITHOUT_BODY =
            Set.of("post /api/v1/views/{name}/dead-letters/retry", "post /api/v1/sla/policies/reload");

    /** A call of the description, as {@code get /api/v1/cases}. */
    private record Call(String name, JsonNode operation) {

        boolean sendsABody() {
            return (name.startsWith("post") || name.startsWith("put")) && !WITHOUT_BODY.contains(name);
        }

        boolean isACommand() {
            return !name.startsWith("get") && (name.contains("/api/v1/cases") || name.contains("/conversations/"));
        }
    }

    @LocalServerPort
    private int port;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = new Api("http://127.0.0.1:" + port).get("/v3/api-docs").json();
    }

    @Test
    void it_is_OpenAPI_3_1() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(39);
    }

    @Test
    void every_call_says_what_it_does_and_every_parameter_what_it_means() {
        for (Call call : calls()) {
            assertThat(call.operation().path("summary").asString(""))
                    .as(call.name())
                    .isNotBlank();
            for (JsonNode parameter : parameters(call)) {
                assertThat(parameter.path("description").asString(""))
                        .as(call.name() + " " + parameter.path("name"))
                        .isNotBlank();
                assertThat(parameter.path("schema").isObject()).as(call.name()).isTrue();
            }
        }
    }

    @Test
    void every_list_has_a_cursor_and_a_limit_and_every_view_a_position() {
        for (Call call : calls()) {
            if (call.operation().toString().contains("\"next\":")) {
                assertThat(names(call)).as(call.name()).contains("cursor", "limit");
            }
        }
        assertThat(names(call("get /api/v1/queues/{team}")))
                .contains("status", "tag", "slaState", "sort", "position", "Casebook-Position");
    }

    @Test
    void every_command_has_its_headers() {
        for (Call call : calls()) {
            if (call.isACommand()) {
                assertThat(names(call)).as(call.name()).contains("Idempotency-Key", "If-Match", "Casebook-Actor");
            }
        }
    }

    @Test
    void every_call_that_sends_a_body_shows_its_schema_and_an_example() {
        for (Call call : calls()) {
            if (call.sendsABody()) {
                assertShown(call, call.operation().path("requestBody").path("content"));
            }
        }
    }

    @Test
    void every_call_shows_what_a_success_answers_in_its_own_status() {
        for (Call call : calls()) {
            List<String> successes = call.operation().path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(successes).as(call.name()).isNotEmpty();
            successes.forEach(status -> assertShown(
                    call, call.operation().path("responses").path(status).path("content")));
        }
        assertThat(statuses("post /api/v1/cases")).contains("201").doesNotContain("200");
        assertThat(statuses("post /api/v1/cases/{id}/conversations")).contains("201");
        assertThat(statuses("post /api/v1/conversations/{id}/messages")).contains("201");
        assertThat(statuses("post /api/v1/cases/{id}/reopen")).contains("200", "201");
        assertThat(statuses("post /api/v1/replays")).contains("202");
    }

    @Test
    void every_call_shows_its_problems() {
        for (Call call : calls()) {
            assertThat(statuses(call.name())).as(call.name()).contains("400", "404", "503");
            if (call.isACommand()) {
                assertThat(statuses(call.name())).as(call.name()).contains("409", "412", "422");
            }
            call.operation().path("responses").properties().stream()
                    .filter(answer -> !answer.getKey().startsWith("2"))
                    .forEach(answer -> {
                        JsonNode problem = answer.getValue().path("content").path("application/problem+json");
                        assertThat(resolved(problem.path("schema"))
                                        .path("properties")
                                        .has("code"))
                                .as(call.name())
                                .isTrue();
                        problem.path("examples")
                                .forEach(example -> assertThat(resolved(example)
                                                .at("/value/status")
                                                .asString(""))
                                        .isEqualTo(answer.getKey()));
                        assertThat(problem.path("examples").isEmpty())
                                .as(call.name())
                                .isFalse();
                    });
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    private void assertShown(Call call, JsonNode content) {
        assertThat(content.isEmpty()).as(call.name()).isFalse();
        for (JsonNode media : content) {
            JsonNode schema = resolved(media.path("schema"));
            assertThat(schema.isObject()).as(call.name()).isTrue();
            assertThat(media.path("example").isMissingNode()).as(call.name()).isFalse();
            if (media.path("example").isObject()) {
                assertThat(schema.path("properties").propertyNames())
                        .as(call.name() + ": the schema knows the fields of the example")
                        .containsAll(media.path("example").propertyNames());
            }
        }
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                calls.add(new Call(method.getKey() + " " + path.getKey(), method.getValue()))));
        return calls;
    }

    private Call call(String name) {
        return calls().stream()
                .filter(call -> call.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> statuses(String name) {
        return List.copyOf(call(name).operation().path("responses").propertyNames());
    }

    private List<JsonNode> parameters(Call call) {
        return call.operation()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .toList();
    }

    private List<String> names(Call call) {
        return parameters(call).stream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }
}
