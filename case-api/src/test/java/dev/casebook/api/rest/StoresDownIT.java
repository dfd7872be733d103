package dev.casebook.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.casebook.api.rest.Api.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A database that goes away while the service runs is no bug of the service. */
@RunningCasebook
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoresDownIT {

    private static final EmbeddedPostgres DATABASE = start();
    private static final MongoServer VIEWS = new MongoServer(new MemoryBackend());

    @LocalServerPort
    private int port;

    private static final String NOTE = "{\"text\": \"Called.\"}";

    @DynamicPropertySource
    static void ownStores(DynamicPropertyRegistry registry) {
        registry.add("casebook.views.uri", VIEWS::bindAndGetConnectionString);
        registry.add("casebook.events.url", () -> DATABASE.getJdbcUrl("postgres", "postgres"));
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_call_is_unavailable_while_its_store_is_down() throws IOException {
        Api api = new Api("http://127.0.0.1:" + port);
        String body = "{\"customer\":{},\"channel\":\"WEB\",\"subject\":\"top-up\"}";
        assertThat(api.post("/api/v1/cases", body).status()).isEqualTo(201);

        VIEWS.shutdownNow();

        assertUnavailable(api.get("/api/v1/queues/_all"));
        Answer opened = api.post("/api/v1/cases", body);
        assertThat(opened.status()).isEqualTo(201);
        String notes = "/api/v1/cases/" + opened.text("/id") + "/notes";
        assertThat(api.post(notes, NOTE).status()).isEqualTo(200);

        DATABASE.close();

        assertUnavailable(api.post(notes, NOTE));
        assertUnavailable(api.post("/api/v1/cases", body));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
