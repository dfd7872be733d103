package dev.casebook.api.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the server as a program outside would. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer: its status, headers and JSON. */
    public record Answer(int status, HttpResponse<String> raw) {

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public long position() {
            return Long.parseLong(header("Casebook-Position"));
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public Api(String base) {
        this.base = base;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Reads once the view has handled the position that the answer to a command named. */
    public Answer getAfter(Answer command, String path) {
        return get(path, "Casebook-Position", command.header("Casebook-Position"));
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    private Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Sends a request made by hand. */
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** JSON of a flat object. */
    public static String json(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }
}
