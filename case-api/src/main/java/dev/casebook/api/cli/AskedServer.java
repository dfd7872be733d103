package dev.casebook.api.cli;

import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.ServerCalls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is asked over HTTP. */
final class AskedServer implements WhatIfSource {

    private static final long LOOK_MILLIS = 200;

    private final ServerCalls server;

    AskedServer(ServerCalls server) {
        this.server = server;
    }

    @Override
    public JsonNode ask(Question question, Consumer<JsonNode> progress) {
        Map<String, Object> fields = new LinkedHashMap<>(question.sections());
        fields.put("from", question.from().toString());
        fields.put("to", question.to().toString());
        byte[] body = JsonMapper.shared().writeValueAsBytes(fields);
        JsonNode run = checked(server.send("POST", "sla/what-if", "application/json", body));
        String path = "sla/what-if/" + run.path("id").asString("");
        while (run.path("state").asString("").equals("RUNNING")) {
            progress.accept(run);
            pause();
            run = checked(server.get(path));
        }
        return run;
    }

    private static JsonNode checked(ServerCalls.Answer answer) {
        JsonNode error = answer.json().path("errors").path(0);
        if (!answer.ok() && error.has("field")) {
            throw new Refused(
                    error.path("field").asString(""), error.path("message").asString(""));
        } else if (!answer.ok()) {
            throw new ImportFailed("The server refused: " + answer.detail());
        }
        return answer.json();
    }

    /** Waits a little before it looks again. */
    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("Stopped; nothing was changed");
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
