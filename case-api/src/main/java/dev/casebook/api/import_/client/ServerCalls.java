package dev.casebook.api.import_.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a server: waits where it says that it is busy, and says in one sentence what went wrong. */
public final class ServerCalls {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int BUSY = 503;
    /** How often it may be busy before that counts as down: a minute or two. */
    private static final int PATIENCE = 100;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String server;

    /**
     * Calls to one server.
     *
     * @param server its base URL, without {@code /api/v1}; a path that it has stays before that
     */
    public ServerCalls(URI server) {
        this.server = server.toString().replaceFirst("/+$", "");
    }

    /** An answer, whatever its status. */
    public record Answer(int status, String body) {

        /** Whether it did what was asked. */
        public boolean ok() {
            return status < 300;
        }

        /** Its JSON; an empty object where it has none. */
        public JsonNode json() {
            try {
                return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
            } catch (JacksonException noJson) {
                return JSON.createObjectNode();
            }
        }

        /** What was wrong. */
        public String detail() {
            return json().path("detail").asString("status " + status);
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return send(to(path).GET().build());
    }

    /**
     * Sends a body.
     *
     * @param headers names and values by turns
     */
    public Answer send(String method, String path, String contentType, byte[] body, String... headers) {
        BodyPublisher publisher = BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = to(path).method(method, publisher).header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/api/v1/" + path)).timeout(ANSWER);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = once(request);
            for (int i = 0; response.statusCode() == BUSY && i < PATIENCE; i++) {
                TimeUnit.SECONDS.sleep(retryAfter(response));
                response = once(request);
            }
            return new Answer(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new ImportFailed("The server at " + server + " does not answer ("
                    + unreachable.getClass().getSimpleName()
                    + "). Run the same again once it does: what was done stays done");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("Stopped. What was done stays done");
        }
    }

    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static long retryAfter(HttpResponse<?> response) {
        return response.headers().firstValueAsLong("Retry-After").orElse(1);
    }
}
