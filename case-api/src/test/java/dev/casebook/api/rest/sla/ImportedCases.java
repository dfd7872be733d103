package dev.casebook.api.rest.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.rest.Api;
import dev.casebook.api.rest.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Imports histories of single cases, and reads what became of them. */
final class ImportedCases {

    private final String base;
    private final Api api;

    ImportedCases(int port) {
        base = "http://127.0.0.1:" + port;
        api = new Api(base);
    }

    Api api() {
        return api;
    }

    /** A history that begins with the customer opening a case. */
    History opened(String topic, String at) {
        return new History(topic, at);
    }

    Answer read(String id, String... query) {
        Answer read = api.get("/api/v1/cases/" + id + (query.length == 0 ? "" : "?" + String.join("&", query)));
        assertThat(read.status()).as(read.raw().body()).isEqualTo(200);
        return read;
    }

    /** Steps in the words of the worked histories. */
    final class History {

        private final Map<String, Object> open = new TreeMap<>();
        private final List<Map<String, Object>> steps = new ArrayList<>();

        private History(String topic, String at) {
            open.put("customer", Map.of());
            open.put("channel", "WEB");
            open.put("topic", topic);
            open.put("subject", "Money is missing");
            open.put("description", "Where is it?");
            open.put("occurredAt", at);
        }

        History with(String field, Object value) {
            open.put(field, value);
            return this;
        }

        History step(String at, String kind, Map<String, ?> fields) {
            Map<String, Object> step = new TreeMap<>(fields);
            step.put("do", kind);
            step.put("occurredAt", at);
            steps.add(step);
            return this;
        }

        History said(String at, String by) {
            Map<String, Object> author = by.equals("AGENT") ? Map.of("kind", by, "id", "li.na") : Map.of("kind", by);
            return step(at, "message", Map.of("author", author, "text", "Hello"));
        }

        /** Plays it, and gives the id of the case. */
        String played() {
            String line = JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "source",
                            "test",
                            "externalId",
                            UUID.randomUUID().toString(),
                            "open",
                            open,
                            "steps",
                            steps));
            Answer answer = api.send(HttpRequest.newBuilder(URI.create(base + "/api/v1/imports"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(line))
                    .build());
            assertThat(answer.json().has("id")).as(answer.raw().body()).isTrue();
            return answer.text("/id");
        }
    }
}
