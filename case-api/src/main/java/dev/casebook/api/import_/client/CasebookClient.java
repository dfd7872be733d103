package dev.casebook.api.import_.client;

import dev.casebook.api.import_.client.ServerCalls.Answer;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an import asks of a server. */
public final class CasebookClient {

    /** A line to be sent. */
    record Line(long number, byte[] json) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private final ServerCalls server;

    /** A client of the given server. */
    public CasebookClient(ServerCalls server) {
        this.server = server;
    }

    /** Has the lines played, and says of each what became of it, in their order. */
    List<PlayedLine> play(List<Line> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        lines.forEach(line -> {
            body.writeBytes(line.json());
            body.write('\n');
        });
        Answer answer = checked(server.send("POST", "imports", "application/x-ndjson", body.toByteArray()));
        List<String> results =
                answer.body().lines().filter(text -> !text.isBlank()).toList();
        if (results.size() != lines.size()) {
            throw new ImportFailed("The server answered " + results.size() + " of " + lines.size()
                    + " lines. Run the same again: it goes on");
        }
        List<PlayedLine> played = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            played.add(PlayedLine.read(lines.get(i).number(), resultIn(results.get(i))));
        }
        return played;
    }

    private static JsonNode resultIn(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException noResult) {
            throw noCasebook();
        }
    }

    private static ImportFailed noCasebook() {
        return new ImportFailed("What answers there does not answer as Casebook does; correct the URL of the server");
    }

    /** By how much the instants of a source are moved, where that was said before. */
    public Optional<Duration> shiftOf(String source) {
        Answer answer = server.get("imports/" + encoded(source));
        return answer.status() == 404 ? Optional.empty() : Optional.of(shiftIn(checked(answer)));
    }

    /** Keeps by how much they are moved; the first to say so wins, and is answered. */
    public Duration keepShift(String source, Duration shift) {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().put("shift", shift.toString()));
        return shiftIn(checked(server.send("PUT", "imports/" + encoded(source), "application/json", body)));
    }

    private static Duration shiftIn(Answer answer) {
        try {
            return Duration.parse(answer.json().path("shift").asString(""));
        } catch (DateTimeParseException noShift) {
            throw noCasebook();
        }
    }

    /** Whether there is any case of the source. */
    public boolean knows(String source) {
        return !checked(server.get("cases?limit=1&source=" + encoded(source)))
                .json()
                .path("items")
                .isEmpty();
    }

    /**
     * Hands on every case of the source as the views show it, once they hold all that is in the log now.
     *
     * @param middle what was opened before this and what was opened from it on are read at once
     * @param consumer takes each case, one at a time
     */
    public void cases(String source, Instant middle, Consumer<JsonNode> consumer) {
        String all = "cases?limit=500&source=" + encoded(source) + "&position=" + head();
        Consumer<JsonNode> oneAtATime = shown -> {
            synchronized (consumer) {
                consumer.accept(shown);
            }
        };
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(() -> pages(all + "&openedFrom=" + middle, oneAtATime));
        pages(all + "&openedTo=" + middle, oneAtATime);
        try {
            later.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ImportFailed known ? known : failed;
        }
    }

    private void pages(String query, Consumer<JsonNode> consumer) {
        String cursor = "";
        while (cursor != null) {
            JsonNode page = checked(server.get(query + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor))))
                    .json();
            page.path("items").forEach(consumer);
            cursor = nextOf(page);
        }
    }

    private static @Nullable String nextOf(JsonNode page) {
        return page.path("next").asStringOpt().orElse(null);
    }

    private long head() {
        long head = 0;
        for (JsonNode view : checked(server.get("views")).json().path("items")) {
            head = Math.max(head, view.path("head").asLong(0));
        }
        return head;
    }

    private static Answer checked(Answer answer) {
        if (!answer.ok()) {
            throw new ImportFailed("The server refused: " + answer.detail());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
