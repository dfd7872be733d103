package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an operator relies on: health, metrics by name, views and their rebuilding. */
@RunningCasebook
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceContractTest {

    private static final String CASE = "{\"customer\":{},\"channel\":\"WEB\",\"subject\":\"top-up\"}";
    private static final String HISTORY = """
            {"source":"service-test","externalId":"1","open":{"customer":{},"channel":"WEB","subject":"old",\
            "occurredAt":"2020-01-01T00:00:00Z"},"steps":[]}
            """;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api("http://127.0.0.1:" + port);
    }

    @Test
    void it_says_that_it_lives_and_is_ready() {
        assertThat(api.get("/actuator/health/liveness").text("/status")).isEqualTo("UP");
        assertThat(api.get("/actuator/health/readiness").text("/status")).isEqualTo("UP");
    }

    @Test
    void it_measures_commands_views_timers_imports_and_replays() {
        Answer opened = api.post("/api/v1/cases", CASE);
        api.post("/api/v1/cases/" + opened.text("/id") + "/close", "{\"reason\":\"ok\"}");
        imported();
        api.getAfter(opened, "/api/v1/queues/_all");

        assertThat(api.get("/actuator/prometheus").raw().body())
                .containsPattern("casebook_commands_seconds_count\\{[^}]*outcome=\"accepted\"[^}]*type=\"OpenCase\"")
                .containsPattern("casebook_commands_seconds_count\\{[^}]*outcome=\"refused\"[^}]*type=\"CloseCase\"")
                .containsPattern("casebook_view_lag\\{[^}]*view=\"queue\"")
                .containsPattern("casebook_view_dead_letters\\{[^}]*view=\"slaboard\"")
                .containsPattern("casebook_replay_rate\\{[^}]*view=\"targets\"")
                .containsPattern("casebook_timer_lateness_seconds_count")
                .containsPattern("casebook_import_lines_total\\{[^}]*outcome=\"(played|repeated)\"")
                .containsPattern("casebook_import_events_total");
    }

    @Test
    void it_tells_how_far_its_views_are() {
        Answer opened = api.post("/api/v1/cases", CASE);
        for (String view : new String[] {"queue", "slaboard", "targets", "casedetail", "thread"}) {
            JsonNode told = Awaitility.await()
                    .until(() -> view(view), found -> found.at("/position").asLong() >= opened.position());
            assertThat(told.at("/deadLetters").asLong()).isZero();
            assertThat(told.at("/parked").asLong()).isZero();
            assertThat(told.has("lagSeconds")).isTrue();
            assertThat(told.has("eventsPerSecond")).isTrue();
            assertThat(told.at("/head").asLong()).isGreaterThanOrEqualTo(opened.position());
        }
    }

    private JsonNode view(String name) {
        return api.get("/api/v1/views")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/view").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_tries_dead_letters_again() {
        Answer tried = api.post("/api/v1/views/queue/dead-letters/retry", "{}");

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text("/view")).isEqualTo("queue");
        assertThat(tried.json().at("/deadLetters").asLong()).isZero();
        assertThat(api.post("/api/v1/views/none/dead-letters/retry", "{}").text("/code"))
                .isEqualTo("not-found");
    }

    @Test
    void it_shows_dead_letters_and_parks_only_what_there_is_with_a_reason() {
        Answer shown = api.get("/api/v1/views/queue/dead-letters");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().at("/deadLetters").asLong()).isZero();
        assertThat(shown.json().at("/items").isEmpty()).isTrue();
        assertThat(shown.json().at("/parked").isEmpty()).isTrue();
        assertThat(api.get("/api/v1/views/none/dead-letters").text("/code")).isEqualTo("not-found");

        String park = "/api/v1/views/queue/dead-letters/park";
        assertThat(api.post(park, "{\"sequence\":\"x\",\"reason\":\"known\"}").text("/code"))
                .isEqualTo("not-found");
        assertThat(api.post(park, "{\"sequence\":\"x\"}").status()).isEqualTo(400);
    }

    @Test
    void it_answers_a_rebuild_that_is_over_as_it_ended_when_told_to_cancel_it() {
        Answer begun = api.post("/api/v1/replays", "{\"view\":\"slaboard\"}");
        Awaitility.await()
                .until(() -> api.get(begun.header("Location")).text("/state"), state -> state.equals("COMPLETED"));

        assertThat(api.delete(begun.header("Location")).text("/state")).isEqualTo("COMPLETED");
        assertThat(api.delete("/api/v1/replays/none").status()).isEqualTo(404);
    }

    @Test
    void it_builds_a_view_anew_beside_the_live_one() {
        Answer opened = api.post("/api/v1/cases", CASE);
        Answer begun = api.post("/api/v1/replays", "{\"view\":\"queue\"}");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo("/api/v1/replays/" + begun.text("/id"));
        Awaitility.await()
                .until(() -> api.get(begun.header("Location")).text("/state"), state -> state.equals("COMPLETED"));
        assertThat(api.getAfter(opened, "/api/v1/queues/_all?limit=500").raw().body())
                .contains(opened.text("/id"));
        assertThat(api.post("/api/v1/replays", "{\"view\":\"none\"}").text("/errors/0/field"))
                .isEqualTo("view");
        assertThat(api.get("/api/v1/replays/none").status()).isEqualTo(404);
    }

    @Test
    void a_view_that_has_not_reached_the_position_is_unavailable_for_now() {
        Answer answer = api.get("/api/v1/queues/_all?position=999999999");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private void imported() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(HISTORY))
                .build();
        assertThat(api.send(request).status()).isEqualTo(200);
    }
}
