package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface as a program outside uses it. */
final class CaseApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    CaseApi(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    int port() {
        return base.getPort();
    }

    /** The answer to a GET below /api/v1, which has to be a 200. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)).GET());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The answer to a POST of JSON below /api/v1, whatever its status. */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", body);
    }

    /** The answer to a POST below /api/v1, whatever its status. */
    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** The answer to a POST of JSON under a key, which a repetition must carry too. */
    HttpResponse<String> postOnce(String key, String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        String parameters = path + (path.contains("?") ? "&" : "?") + "limit=500";
        String cursor = "";
        do {
            JsonNode page = get(parameters + cursor);
            page.get("items").forEach(items::add);
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    /** Every event of the log, in its order. */
    List<JsonNode> events() throws IOException, InterruptedException {
        var events = new ArrayList<JsonNode>();
        JsonNode page;
        long after = 0;
        do {
            page = get("/events?limit=500&after=" + after);
            for (JsonNode event : page) {
                events.add(event);
                after = event.get("position").asLong();
            }
        } while (!page.isEmpty());
        return events;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private URI at(String path) {
        return base.resolve("/api/v1" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }
}
