package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.rest.Api;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.history.BundleReader;
import dev.casebook.domain.history.BundleVerifier;
import dev.casebook.domain.history.Finding;
import dev.casebook.domain.history.Frontier;
import dev.casebook.domain.history.HeadKey;
import dev.casebook.domain.history.ProofBundle;
import dev.casebook.domain.history.ProofCheck;
import dev.casebook.domain.history.TreeHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a sealed log promises, on whichever database. */
abstract class ProofsContract extends CasebookTest {

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCheck check;

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient database;

    @Autowired
    DataDirectory data;

    @LocalServerPort
    int port;

    /** Nothing is promised, so that nothing but the test writes to the log. */
    @DynamicPropertySource
    static void noPolicies(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    @Test
    void a_bundle_verifies_with_the_key_of_the_head() {
        String id = openedWithAConversation();
        openedWithAConversation();
        Api.Answer answer = get("/cases/" + id);
        ProofBundle bundle =
                BundleReader.bundle(new ByteArrayInputStream(answer.raw().body().getBytes(StandardCharsets.UTF_8)));
        JsonNode head = get("/head").json();
        assertThat(BundleVerifier.verdict(bundle, head.path("key").asString()).findings())
                .isEmpty();
        assertThat(bundle.events())
                .extracting(proved -> proved.event().type())
                .contains("CaseOpened", "ConversationStarted", "MessagePosted", "NoteAdded");
        assertThat(HeadKey.of(head.path("publicKey").asString()).signed(bundle.later()))
                .isTrue();
    }

    @Test
    void sizes_are_consistent_and_wrong_ones_refused() {
        openedWithAConversation();
        seals.now();
        long size = get("/head").json().path("size").asLong();
        JsonNode proof = get("/consistency?from=2&to=" + size).json();
        List<byte[]> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(TreeHash.bytes(hash.asString())));
        assertThat(ProofCheck.consistent(
                        2,
                        size,
                        path,
                        TreeHash.bytes(proof.path("fromRoot").asString()),
                        TreeHash.bytes(proof.path("toRoot").asString())))
                .isTrue();
        assertThat(proof.path("toRoot").asString()).isEqualTo(get("/head").text("/root"));
        for (String wrong :
                List.of("", "?from=1", "?from=2&to=1", "?from=0&to=1", "?from=1&to=9999999", "?from=x&to=1")) {
            assertThat(get("/consistency" + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(get("/cases/none").status()).isEqualTo(404);
    }

    @Test
    void tampering_is_found_and_told_and_the_service_goes_on() {
        String id = openedWithAConversation();
        seals.now();
        assertThat(check.run().findings()).isEmpty();
        String metadata = metadataOf(id);
        write(id, metadata.replace("li.na", "zhang.wei"));
        assertThat(check.run().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.EVENT_CHANGED);
        Api api = new Api("http://127.0.0.1:" + port);
        Api.Answer health = api.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.raw().body()).contains("EVENT_CHANGED", id);
        assertThat(api.get("/actuator/prometheus").raw().body()).contains("casebook_proofs_findings 1.0");
        openedWithAConversation();
        write(id, metadata);
        assertThat(check.run().findings()).isEmpty();
    }

    @Test
    void the_store_is_checked_from_outside_and_goes_on_where_it_was_stopped() throws IOException {
        String id = openedWithAConversation();
        seals.now();
        StoreCheck store = new StoreCheck(data.path(), database, new StoreCheck.Trust(null, null, null));
        assertThat(store.run((done, total) -> {}).passed()).isTrue();
        String metadata = metadataOf(id);
        write(id, metadata.replace("li.na", "zhang.wei"));
        assertThat(store.run((done, total) -> {}).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.EVENT_CHANGED);
        stoppedAfterAllOf(seals.head().size());
        assertThat(store.run((done, total) -> {}).passed()).isTrue();
        assertThat(store.run((done, total) -> {}).passed()).isFalse();
        write(id, metadata);
    }

    private void stoppedAfterAllOf(long size) throws IOException {
        Frontier checked = new Frontier();
        try (KeptLeaves leaves = new KeptLeaves(data.path().resolve("proofs/tree"))) {
            for (long leaf = 0; leaf < size; leaf++) {
                checked.add(leaves.leaf(leaf));
            }
        }
        new CheckProgress(data.path().resolve("proofs/verify.progress")).write(checked);
    }

    private String metadataOf(String id) {
        return database.sql("select metadata from domain_event where aggregate_id = ? and sequence_number = 0")
                .param(id)
                .query(String.class)
                .single();
    }

    private void write(String id, String metadata) {
        database.sql("update domain_event set metadata = ? where aggregate_id = ? and sequence_number = 0")
                .param(metadata)
                .param(id)
                .update();
    }

    private Api.Answer get(String path) {
        return new Api("http://127.0.0.1:" + port).get("/api/v1/proofs" + path);
    }

    private String openedWithAConversation() {
        String id = Cases.newId();
        String conversation = Cases.newId();
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            commands.send(Cases.attach(id, conversation, Cases.BY_AGENT));
            commands.send(Cases.converse(id, conversation, Cases.BY_AGENT));
            commands.send(Cases.message(conversation, "在吗", Cases.BY_CUSTOMER));
            commands.send(Cases.note(id, "called", Cases.BY_AGENT));
            return id;
        });
        return id;
    }
}
