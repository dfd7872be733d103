package dev.casebook.api.proof;

import dev.casebook.domain.history.Frontier;
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

    /** Is told from time to time how far a check is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Is told.
         *
         * @param done events checked
         * @param total events to check
         */
        void at(long done, long total);
    }

    /**
     * What an auditor trusts more than the data directory.
     *
     * @param key the file of the signing key, or null for the one in the data directory
     * @param fingerprint the fingerprint of the key that must have signed, or null for whichever did
     * @param heads a file of heads that was kept elsewhere, or null
     */
    public record Trust(
            @Nullable Path key,
            @Nullable String fingerprint,
            @Nullable Path heads) {}

    private final ProofFiles files;
    private final LogRows rows;
    private final Trust trust;

    /**
     * A check.
     *
     * @param data the data directory
     * @param database the store
     */
    public StoreCheck(Path data, JdbcClient database, Trust trust) {
        this.files = ProofFiles.in(data);
        this.rows = new LogRows(database);
        this.trust = trust;
    }

    /**
     * Runs it.
     *
     * @throws IOException when what was kept of the log cannot be read
     */
    public Verdict run(Progress progress) throws IOException {
        CheckProgress kept = new CheckProgress(files.progress());
        HeadLines heads = headLines();
        try (KeptLeaves leaves = new KeptLeaves(files.tree())) {
            Frontier before = kept.read(leaves.size());
            LogAudit audit = audit(leaves, heads);
            if (!audit.resume(before)) {
                audit = audit(leaves, heads);
            }
            progress.at(audit.size(), leaves.size());
            read(audit, kept, size -> progress.at(size, leaves.size()));
            Verdict verdict = audit.end();
            kept.forget();
            return verdict;
        }
    }

    /** How long the files of heads are, {@code elsewhere} 0 where there is none. */
    private record HeadLines(long own, long elsewhere) {}

    private HeadLines headLines() throws IOException {
        return new HeadLines(HeadFile.whole(files.heads()), trust.heads() == null ? 0 : HeadFile.whole(trust.heads()));
    }

    private LogAudit audit(KeptLeaves leaves, HeadLines heads) throws IOException {
        LogAudit audit = new LogAudit(
                leaves, SigningKey.existing(trust.key(), files.key()).key());
        if (trust.fingerprint() != null) {
            audit.trust(trust.fingerprint());
        }
        HeadFile.read(files.heads(), heads.own(), audit);
        if (trust.heads() != null) {
            HeadFile.read(trust.heads(), heads.elsewhere(), audit);
        }
        return audit;
    }

    private void read(LogAudit audit, CheckProgress kept, LongConsumer progress) throws IOException {
        long told = audit.size();
        long position = audit.size() == 0 ? LogRows.BEFORE_ALL : audit.position();
        for (List<SealedEvent> next = rows.between(position, audit.lastPosition());
                !next.isEmpty();
                next = rows.between(position, audit.lastPosition())) {
            next.forEach(audit::next);
            position = LogRows.lastOf(next);
            if (audit.size() >= told + STEP) {
                told = audit.size();
                progress.accept(told);
                if (!audit.anythingFound()) {
                    kept.write(audit.checked());
                }
            }
        }
    }
}
