package dev.casebook.api.import_.incidentlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.import_.client.CasebookClient;
import dev.casebook.api.import_.client.Progress;
import dev.casebook.api.import_.client.ServerCalls;
import dev.casebook.api.rest.RunningCasebook;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Value;

/** Imports the shipped log into the running service, step by step further. */
@RunningCasebook
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportOverHttpTest {

    private static final String SOURCE = "incident-log";
    private static final Instant DEMO_NOW = Instant.parse("2016-03-03T08:00:00Z");
    private static final int WORKERS = 4;

    @Value("${local.server.port}")
    private int port;

    private final List<String> report = new ArrayList<>();
    private ServerCalls server;
    private CasebookClient client;

    @BeforeEach
    void connect() {
        server = new ServerCalls(URI.create("http://127.0.0.1:" + port));
        client = new CasebookClient(server);
    }

    @Test
    @Order(1)
    void the_views_show_what_the_file_says_while_several_write_at_once() {
        long before = position();

        assertThat(importUntil(DEMO_NOW)).as(String.join("\n", report)).isTrue();

        assertThat(report)
                .contains("999 incidents: 999 new, 0 there before, 0 failed; " + eventsSince(before)
                        + " events; 0 rows skipped")
                .contains("Views against the file: 999 match, 0 differ, 0 are missing");
    }

    @Test
    @Order(2)
    void importing_the_same_again_adds_nothing() {
        long before = position();

        assertThat(importUntil(DEMO_NOW)).as(String.join("\n", report)).isTrue();

        assertThat(report).contains("999 incidents: 0 new, 999 there before, 0 failed; 0 events; 0 rows skipped");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_later_import_goes_on_where_that_one_stood() {
        assertThat(importUntil(Instant.MAX)).as(String.join("\n", report)).isTrue();

        assertThat(report).contains("Views against the file: 1,000 match, 0 differ, 0 are missing");
    }

    @Test
    @Order(4)
    void an_import_of_less_than_is_there_finds_nothing_wrong() {
        assertThat(importUntil(DEMO_NOW)).as(String.join("\n", report)).isTrue();

        assertThat(report)
                .anyMatch(line -> line.contains("match, 0 differ, 0 are missing"))
                .anyMatch(line -> line.contains("stand further, by an earlier import"));
    }

    @Test
    @Order(5)
    void the_same_incidents_with_another_past_are_refused() {
        IncidentLogFile log = new IncidentLogFile(() -> new ByteArrayInputStream(
                new LogText().row("number", "INC0000045", "category", "Another").bytes()));

        assertThat(new IncidentLogImport(client, SOURCE, LogTime.unmoved(Instant.MAX), progress(), report::add)
                        .run(log, 1))
                .isFalse();

        assertThat(report).anyMatch(line -> line.startsWith("line 2 (INC0000045): HISTORY_DIFFERS"));
    }

    private boolean importUntil(Instant until) {
        return new IncidentLogImport(client, SOURCE, LogTime.unmoved(until), progress(), report::add)
                .run(new IncidentLogFile(ImportOverHttpTest::shipped), WORKERS);
    }

    private static InputStream shipped() {
        return ImportOverHttpTest.class.getResourceAsStream("/dev/casebook/api/demo/incident-log-1000.csv.gz");
    }

    private String eventsSince(long before) {
        return String.format(Locale.ROOT, "%,d", position() - before);
    }

    private long position() {
        return server.get("views").json().path("items").path(0).path("head").asLong();
    }

    private static Progress progress() {
        return new Progress(
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8), Clock.systemUTC(), 0);
    }
}
