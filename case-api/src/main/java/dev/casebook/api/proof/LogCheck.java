package dev.casebook.api.proof;

import dev.casebook.domain.history.BrokenBundle;
import dev.casebook.domain.history.Finding;
import dev.casebook.domain.history.LogAudit;
import dev.casebook.domain.history.SealedEvent;
import dev.casebook.domain.history.Verdict;
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

    /** Checks the whole log, now. */
    public Result run() {
        long size = seals.head().size();
        List<Finding> findings = findings();
        findings.forEach(finding -> LOG.error("The log was tampered with. {}", finding));
        last = new Result(clock.instant(), size, findings);
        return last;
    }

    private List<Finding> findings() {
        try {
            LogAudit audit = seals.audit();
            long position = 0;
            for (List<SealedEvent> next = rows.between(0, Long.MAX_VALUE);
                    !next.isEmpty();
                    next = rows.between(position, Long.MAX_VALUE)) {
                next.forEach(audit::next);
                position = next.get(next.size() - 1).position();
            }
            Verdict verdict = audit.end();
            return verdict.findings();
        } catch (BrokenBundle notAHead) {
            return List.of(new Finding(Finding.Kind.TREE_CHANGED, "the file of heads has a line that is none"));
        }
    }
}
