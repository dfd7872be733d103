package dev.casebook.api.demo;

import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.ServerCalls;
import dev.casebook.api.import_.client.ServerCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demo's calls over HTTP. What the live rules refuse is said in one line and passed over. */
final class LiveCalls {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCalls.class);
    private static final int SERVER_ERROR = 500;

    private final ServerCalls server;
    private final DemoProgress progress;
    private final Map<String, String> cases = new HashMap<>();

    LiveCalls(ServerCalls server, DemoProgress progress) {
        this.server = server;
        this.progress = progress;
    }

    /**
     * Makes a call.
     *
     * @throws ImportFailed when the server could not do it just now; the same call can be made again
     */
    void make(LiveStep step) {
        Optional<String> caseId = step.opens() ? Optional.of("") : caseOf(step.incident());
        if (caseId.isEmpty()) {
            LOG.info("Demo: {} is not there; its {} is passed over", step.incident(), step.call());
            return;
        }
        String path = step.opens() ? "cases" : "cases/" + caseId.get() + "/" + step.call();
        Answer answer = settled(server.send(
                "POST",
                path,
                "application/json",
                step.body().toString().getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                step.key(),
                "Casebook-Actor",
                step.actor().kind() + ":" + step.actor().id()));
        if (!answer.ok()) {
            LOG.info("Demo: {} {} was refused: {}", step.incident(), path, answer.detail());
        } else if (answer.status() == 201) {
            followOn(step.incident(), answer);
        }
    }

    /** An opening, or a reopening that came too late, makes a case that takes what comes next. */
    private void followOn(String incident, Answer answer) {
        answer.json().path("id").asStringOpt().ifPresent(id -> {
            cases.put(incident, id);
            progress.opened(incident, id);
        });
    }

    private Optional<String> caseOf(String incident) {
        if (!cases.containsKey(incident)) {
            progress.caseOf(incident).or(() -> imported(incident)).ifPresent(id -> cases.put(incident, id));
        }
        return Optional.ofNullable(cases.get(incident));
    }

    private Optional<String> imported(String incident) {
        Answer found = settled(server.get("cases?source=" + DemoLog.SOURCE + "&externalId=" + incident));
        return found.json().path("items").path(0).path("id").asStringOpt();
    }

    /** An answer that stays what it is however often it is asked for. */
    private static Answer settled(Answer answer) {
        if (answer.status() >= SERVER_ERROR) {
            throw new ImportFailed("The server answered with status " + answer.status());
        }
        return answer;
    }
}
