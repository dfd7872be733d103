package dev.casebook.api.proof;

import dev.casebook.domain.history.LogAudit;
import dev.casebook.domain.history.SealedEvent;
import dev.casebook.domain.history.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks a store against what was signed of it, from outside the service; only reads it. A check that is stopped goes on
 * where it was, unless it had found something: then the next begins anew.
 */
public final class StoreCheck {

    /** How often progress is told and kept, in events. */
    static final long STEP = 100_000;

    private final Path directory;
    private final LogRows rows;
    private final @Nullable Path key;

    /**
     * A check.
     *
     * @param data the data directory
     * @param database the store
     * @param key the file of the signing key, or null for the one in the data directory
     */
    public StoreCheck(Path data, JdbcClient database, @Nullable Path key) {
        this.directory = data.resolve("proofs");
        this.rows = new LogRows(database);
        this.key = key;
    }

    /**
     * Runs it.
     *
     * @param progress is told how many events were checked, from time to time
     * @throws IOException when what was kept of the log cannot be read
     */
    public Verdict run(LongConsumer progress) throws IOException {
        CheckProgress kept = new CheckProgress(directory.resolve("verify.progress"));
        try (KeptLeaves leaves = new KeptLeaves(directory.resolve("tree"))) {
            LogAudit audit = new LogAudit(
                    leaves,
                    HeadFile.read(directory.resolve("heads.ndjson")),
                    SigningKey.of(key, directory.resolve("signing.key")).key(),
                    kept.read(leaves.size()));
            read(audit, kept, progress);
            Verdict verdict = audit.end();
            kept.forget();
            return verdict;
        }
    }

    private void read(LogAudit audit, CheckProgress kept, LongConsumer progress) throws IOException {
        long told = audit.checked().size();
        long position = audit.position();
        for (List<SealedEvent> next = rows.between(position, Long.MAX_VALUE);
                !next.isEmpty();
                next = rows.between(position, Long.MAX_VALUE)) {
            next.forEach(audit::next);
            position = next.get(next.size() - 1).position();
            long size = audit.checked().size();
            if (size >= told + STEP) {
                told = size;
                progress.accept(size);
                if (audit.findings().isEmpty()) {
                    kept.write(audit.checked());
                }
            }
        }
    }
}
