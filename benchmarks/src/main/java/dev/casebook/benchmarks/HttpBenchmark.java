package dev.casebook.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole product over HTTP, with callers in the same process and on the same cores. */
final class HttpBenchmark implements Benchmark {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String part() {
        return "http";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            CaseWork work = new CaseWork(service);
            List<String> cases = work.opened(512);
            AtomicInteger next = new AtomicInteger();
            for (int callers : Plan.CALLERS) {
                report.add(new Figure(
                        part(),
                        "notes over HTTP, " + callers + " callers",
                        "/s",
                        Load.rates(
                                plan,
                                callers,
                                caller -> post(
                                        service.url() + "/cases/" + cases.get(next.incrementAndGet() % cases.size())
                                                + "/notes",
                                        "{\"text\":\"Called him; he sends a picture of the receipt.\"}",
                                        200))));
                report.add(new Figure(
                        part(),
                        "cases opened over HTTP, " + callers + " callers",
                        "/s",
                        Load.rates(plan, callers, caller -> post(service.url() + "/cases", openingOf(next), 201))));
            }
        }
    }

    private static String openingOf(AtomicInteger next) {
        return """
                {"customer":{"externalId":"w-%d","name":"王芳"},"channel":"WEB","subject":"充值未到账","team":"team-%d"}""".formatted(next.incrementAndGet() % 10_000, next.get() % CaseWork.TEAMS);
    }

    private void post(String url, String body, int expected) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Casebook-Actor", "AGENT:li.na")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(url + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
