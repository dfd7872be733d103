package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.cli.CommandLineProgram;
import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.rest.Api;
import dev.casebook.api.testing.CannedServer;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.api.testing.Postgres;
import dev.casebook.domain.history.BundleReader;
import dev.casebook.domain.history.HeadKey;
import dev.casebook.domain.history.TreeHead;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that nobody asks: it seals, posts and checks by itself, and an auditor checks its PostgreSQL beside it. */
@ExtendWith(OutputCaptureExtension.class)
class WatchedLogTest extends CasebookTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final CannedServer RECEIVER = new CannedServer(204, "");
    private static final String STORE = Postgres.newDatabase();

    @Autowired
    CommandDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    DataDirectory data;

    @LocalServerPort
    int port;

    private String id = "";

    @DynamicPropertySource
    static void watched(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
        registry.add("casebook.events.url", () -> STORE);
        registry.add("casebook.proofs.every-events", () -> "1");
        registry.add("casebook.proofs.check-every", () -> "PT1S");
        registry.add("casebook.proofs.post.url", () -> RECEIVER.url() + "/heads");
        registry.add("casebook.proofs.post.allow-private", () -> "true");
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @BeforeEach
    void a_case_of_its_own() {
        id = Cases.newId();
    }

    @AfterEach
    void as_it_was() {
        actor("zhang.wei", "li.na");
    }

    @Test
    void posts_what_it_signs_to_the_program_outside() {
        open(id);
        String publicKey = api().get("/api/v1/proofs/head").text("/publicKey");
        await().atMost(PATIENCE).until(() -> posted().anyMatch(head -> head.size() >= 1));
        assertThat(posted())
                .allMatch(HeadKey.of(publicKey)::signed)
                .isSortedAccordingTo((one, other) -> Long.compare(one.size(), other.size()));
        assertThat(RECEIVER.paths()).containsOnly("/heads");
    }

    @Test
    void tells_of_tampering_at_its_next_check_and_goes_on_serving(CapturedOutput output) {
        open(id);
        sealed();
        actor("li.na", "zhang.wei");
        await().atMost(PATIENCE)
                .until(() -> api().get("/actuator/health").raw().body().contains("EVENT_CHANGED"));
        assertThat(api().get("/actuator/health").status()).isEqualTo(200);
        assertThat(api().get("/actuator/prometheus").raw().body()).contains("casebook_proofs_findings 1.0");
        assertThat(output)
                .contains("The log was tampered with. EVENT_CHANGED: CaseOpened (event 0 of SupportCase " + id);
        String other = Cases.newId();
        open(other);
        await().atMost(PATIENCE).until(() -> api().get("/api/v1/cases/" + other).status() == 200);
    }

    @Test
    void its_store_is_checked_beside_it_by_the_command(CapturedOutput output) {
        open(id);
        sealed();
        String key = api().get("/api/v1/proofs/head").text("/key");
        assertThat(verify("--key", key)).isZero();
        assertThat(output).contains("VERIFIED");
        assertThat(verify("--key", "00".repeat(32))).isEqualTo(1);
        assertThat(output).contains("KEY_REPLACED");
        actor("li.na", "zhang.wei");
        assertThat(verify("--key", key)).isEqualTo(1);
        assertThat(output).contains("FORGED", "EVENT_CHANGED");
        assertThat(verifyAt("jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(1);
        assertThat(output).contains("casebook.events.url: the store cannot be opened");
        assertThat(verifyAt(Postgres.newDatabase())).isEqualTo(1);
        assertThat(output).contains("casebook.events.url: the log cannot be read there");
        assertThat(verify("--heads", data.path().toString())).isEqualTo(1);
        assertThat(output).contains("a file of heads, cannot be read").doesNotContain("VerifyCommand.call");
    }

    private int verify(String... more) {
        return verifyAt(STORE, more);
    }

    private int verifyAt(String store, String... more) {
        List<String> words =
                List.of("verify", "--store", "--casebook.data=" + data.path(), "--casebook.events.url=" + store);
        return new CommandLineProgram(
                        (settings, also) -> {
                            throw new AssertionError("no service is needed");
                        },
                        Clock.systemUTC())
                .run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private void sealed() {
        int events = database.sql("select count(*) from domain_event")
                .query(Integer.class)
                .single();
        await().atMost(PATIENCE)
                .until(() ->
                        api().get("/api/v1/proofs/head").json().path("size").asInt() >= events);
    }

    private static Stream<TreeHead> posted() {
        return RECEIVER.bodies().stream().map(BundleReader::head);
    }

    private void actor(String from, String to) {
        database.sql(
                        "update domain_event set metadata = replace(metadata, ?, ?) where aggregate_id = ? and sequence_number = 0")
                .params(from, to, id)
                .update();
    }

    private void open(String id) {
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            return id;
        });
    }

    private Api api() {
        return new Api("http://127.0.0.1:" + port);
    }
}
