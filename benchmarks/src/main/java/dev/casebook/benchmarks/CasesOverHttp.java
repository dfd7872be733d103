package dev.casebook.benchmarks;

import dev.casebook.domain.supportcase.Priority;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** As calls of the interface, with callers in the same process and on the same cores as the service. */
final class CasesOverHttp implements Cases {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /** Calls to the interface at an address, without a slash at its end. */
    CasesOverHttp(String base) {
        this.base = base;
    }

    @Override
    public String open(int number) throws IOException, InterruptedException {
        String opened =
                post("/cases", """
                {"customer":{"externalId":"w-%d","name":"王芳","locale":"zh-CN"},"channel":"IN_APP","topic":"top-up",\
                "subject":"充值未到账","description":"He paid at noon and does not see it in his wallet.",\
                "priority":"%s","team":"team-%d"}""".formatted(number % 10_000, Priority.values()[number % 4], number % TEAMS), 201);
        return JsonMapper.shared().readTree(opened).get("id").asString();
    }

    @Override
    public void note(String caseId) throws IOException, InterruptedException {
        change(caseId, "/notes", "{\"text\":\"" + NOTE + "\"}");
    }

    @Override
    public void assign(String caseId, String team, String agent) throws IOException, InterruptedException {
        change(caseId, "/assignment", "{\"team\":\"%s\",\"agent\":\"%s\"}".formatted(team, agent));
    }

    @Override
    public void classify(String caseId, String topic, Priority priority) throws IOException, InterruptedException {
        change(caseId, "/classification", "{\"topic\":\"%s\",\"priority\":\"%s\"}".formatted(topic, priority));
    }

    @Override
    public void resolve(String caseId) throws IOException, InterruptedException {
        change(caseId, "/resolve", "{\"resolution\":\"SOLVED\",\"summary\":\"It has arrived.\"}");
    }

    private void change(String caseId, String what, String body) throws IOException, InterruptedException {
        post("/cases/" + caseId + what, body, 200);
    }

    private String post(String path, String body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Casebook-Actor", "AGENT:li.na")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
