package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a log, event by event, with what was kept of it, and what was kept with the signed heads. Remembers a few
 * hashes and the first findings, however long the log.
 */
public final class LogAudit {

    private static final int MOST_FINDINGS = 100;

    private final SealedLog kept;
    private final SignedHeads heads;
    private final Frontier frontier;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, SealedEvent> changed = new HashMap<>();
    private long lastPosition;

    /**
     * An audit from some event on.
     *
     * @param kept what was kept
     * @param heads the signed heads, of which those beyond what was kept are findings
     * @param key the key that must have signed them
     * @param from the tree of what was checked before
     */
    public LogAudit(SealedLog kept, List<TreeHead> heads, HeadKey key, Frontier from) {
        this.kept = kept;
        this.frontier = from;
        this.heads = new SignedHeads(heads, key, kept.size(), this::found);
        this.lastPosition = from.size() == 0 ? 0 : kept.position(from.size() - 1);
        this.heads.compare(frontier);
    }

    /** Takes the next event of the log, by position; those that are in no tree yet are passed by. */
    public void next(SealedEvent event) {
        while (more() && kept.position(frontier.size()) < event.position()) {
            found(Finding.Kind.EVENT_MISSING, "the event at position " + kept.position(frontier.size()) + " is gone");
            advance();
        }
        if (more() && kept.position(frontier.size()) == event.position()) {
            compare(event);
        } else if (event.position() <= lastSealed()) {
            found(Finding.Kind.EVENT_INSERTED, event.named() + " was not there when the log was signed");
        }
    }

    /** Says that the log ends here, and judges. */
    public Verdict end() {
        if (more()) {
            found(
                    Finding.Kind.END_TRUNCATED,
                    "the log ends before position " + kept.position(frontier.size()) + "; "
                            + (kept.size() - frontier.size()) + " signed events are gone");
        }
        while (more()) {
            advance();
        }
        swaps();
        String checked = kept.size() + " signed events are in the log, unchanged and in their order, as "
                + heads.count() + " signed heads have them";
        return new Verdict(
                List.copyOf(findings),
                findings.isEmpty() ? List.of(checked) : List.of(),
                List.of(
                        "anything of events after position " + lastSealed() + ", which no head covers yet",
                        "that the holder of the key did not sign anew a forged log: compare heads kept elsewhere"));
    }

    /** The tree of what was checked so far, to go on from. */
    public Frontier checked() {
        return new Frontier(frontier.size(), frontier.hashes());
    }

    /** The position of the last event checked. */
    public long position() {
        return lastPosition;
    }

    /** What was found so far, the first hundred. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void compare(SealedEvent event) {
        if (!Arrays.equals(event.leaf(), kept.leaf(frontier.size()))) {
            found(Finding.Kind.EVENT_CHANGED, event.named() + " is not what was signed");
            if (changed.size() < MOST_FINDINGS) {
                changed.put(frontier.size(), event);
            }
        }
        advance();
    }

    /** Goes on with what was kept, so that each head judges that, and one forged event does not spoil all later heads. */
    private void advance() {
        lastPosition = kept.position(frontier.size());
        frontier.add(kept.leaf(frontier.size()));
        heads.compare(frontier);
    }

    private void swaps() {
        changed.forEach((index, event) -> changed.forEach((other, twin) -> {
            if (index < other && Arrays.equals(event.at(twin.position()).leaf(), kept.leaf(other))) {
                found(
                        Finding.Kind.EVENTS_SWAPPED,
                        "positions " + event.position() + " and " + twin.position() + " have changed places");
            }
        }));
    }

    private boolean more() {
        return frontier.size() < kept.size();
    }

    private long lastSealed() {
        return kept.size() == 0 ? 0 : kept.position(kept.size() - 1);
    }

    private void found(Finding.Kind kind, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, what));
        }
    }
}
