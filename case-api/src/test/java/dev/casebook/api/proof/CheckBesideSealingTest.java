package dev.casebook.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.history.Finding;
import dev.casebook.domain.history.HeadSigner;
import dev.casebook.domain.history.MerkleTree;
import dev.casebook.domain.history.SealedEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An auditor checks a store again and again while a server seals one event after the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckBesideSealingTest {

    private static final int EVENTS = 1_000;

    private final SingleConnectionDataSource connection =
            new SingleConnectionDataSource("jdbc:h2:mem:beside-sealing;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", true);
    private final JdbcClient database = JdbcClient.create(connection);

    @Test
    void a_head_that_is_signed_during_a_check_is_no_finding(@TempDir Path data) throws Exception {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__event_store.sql")).execute(connection);
        database.sql("insert into domain_event (global_index, event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " recorded_at, payload_type, payload_revision, payload, metadata)"
                        + " select \"X\", 'e' || \"X\", 'SupportCase', 'a', \"X\", '2026-11-26T09:00:00Z', 'NoteAdded', '1', '{}', '{}'"
                        + " from system_range(1, " + EVENTS + ")")
                .update();
        ProofFiles files = ProofFiles.in(data);
        Files.createDirectories(files.directory());
        HeadSigner signer = SigningKey.of(null, files.key());
        TreeFiles tree = new TreeFiles(files.tree());
        HeadFile heads = new HeadFile(files.heads());
        CompletableFuture<Void> sealing = CompletableFuture.runAsync(() -> seal(tree, heads, signer));
        List<Finding> findings = new ArrayList<>();
        StoreCheck check = new StoreCheck(data, database, new StoreCheck.Trust(null, null, null));
        while (!sealing.isDone()) {
            findings.addAll(check.run((done, total) -> {}).findings());
        }
        sealing.join();
        assertThat(findings).isEmpty();
        connection.destroy();
    }

    private static void seal(TreeFiles tree, HeadFile heads, HeadSigner signer) {
        for (long position = 1; position <= EVENTS; position++) {
            tree.add(
                    position,
                    new SealedEvent(
                                    position,
                                    "e" + position,
                                    "SupportCase",
                                    "a",
                                    position,
                                    "2026-11-26T09:00:00Z",
                                    "NoteAdded",
                                    "1",
                                    "{}",
                                    "{}")
                            .leaf());
            tree.flush();
            heads.add(signer.head(position, position, Instant.EPOCH, new MerkleTree(tree).root(position)));
        }
    }
}
