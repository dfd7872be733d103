package dev.casebook.api.proof;

import dev.casebook.domain.history.Finding;
import dev.casebook.domain.history.LogAudit;
import dev.casebook.domain.history.SealedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares the log with what was signed of it, and remembers what came of it; the service goes on in any case. */
@Component
public class LogCheck {

    /**
     * What the last check came to.
     *
     * @param at when it ended
     * @param events how many signed events there were
     * @param findings the signs of forgery, the first hundred
     */
    public record Result(Instant at, long events, List<Finding> findings) {}

    private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

    private final Seals seals;
    private final LogRows rows;
    private final Clock clock;
    private volatile Result last;
    private volatile boolean stopped;

    LogCheck(Seals seals, LogRows rows, Clock clock) {
        this.seals = seals;
        this.rows = rows;
        this.clock = clock;
        this.last = new Result(Instant.EPOCH, 0, List.of());
    }

    /** What the last check came to; at the epoch where none has ended yet. */
    public Result last() {
        return last;
    }

    /** Checks the whole log, now. A check that is stopped changes nothing. */
    public Result run() {
        ProofFiles files = seals.flushed();
        try {
            long heads = HeadFile.whole(files.heads());
            check(files, heads);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return last;
    }

    private void check(ProofFiles files, long heads) throws IOException {
        try (KeptLeaves kept = new KeptLeaves(files.tree())) {
            LogAudit audit = new LogAudit(kept, seals.key());
            HeadFile.read(files.heads(), heads, audit);
            if (compare(audit)) {
                List<Finding> findings = audit.end().findings();
                findings.forEach(finding -> LOG.error("The log was tampered with. {}", finding));
                last = new Result(clock.instant(), kept.size(), findings);
            }
        }
    }

    /** Begins anew after a stop. */
    public void start() {
        stopped = false;
    }

    /** Ends a check that is running. */
    public void stop() {
        stopped = true;
    }

    private boolean compare(LogAudit audit) {
        long position = LogRows.BEFORE_ALL;
        for (List<SealedEvent> next = rows.between(position, audit.lastPosition());
                !next.isEmpty() && !stopped;
                next = rows.between(position, audit.lastPosition())) {
            next.forEach(audit::next);
            position = LogRows.lastOf(next);
        }
        return !stopped;
    }
}
