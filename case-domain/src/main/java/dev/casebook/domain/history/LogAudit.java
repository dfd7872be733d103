package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a log, event by event, with what was kept of it, and what was kept with the signed heads. Remembers a few
 * hashes, the roots of the heads and the first findings, however long the log. First come the heads, then perhaps what
 * was checked before, then the events.
 */
public final class LogAudit {

    private static final int MOST_FINDINGS = 100;

    private final SealedLog kept;
    private final HeadKey key;
    private final SignedHeads heads;
    private final Frontier frontier = new Frontier();
    private final List<Finding> findings = new ArrayList<>();
    private final ChangedEvents changed;
    private long before;

    /**
     * An audit.
     *
     * @param kept what was kept
     * @param key the key that must have signed the heads
     */
    public LogAudit(SealedLog kept, HeadKey key) {
        this.kept = kept;
        this.key = key;
        this.changed = new ChangedEvents(kept, MOST_FINDINGS);
        this.heads = new SignedHeads(key, kept.size(), this::found);
    }

    /** Finds out whether the heads are signed by the key that is trusted. */
    public void trust(String fingerprint) {
        if (!fingerprint.equals(key.fingerprint())) {
            found(
                    Finding.Kind.KEY_REPLACED,
                    "the heads are signed by the key " + key.fingerprint() + ", not by the trusted one");
        }
    }

    /** Takes a signed head; one that covers more than was kept is a finding. */
    public void head(TreeHead head) {
        heads.add(head);
        if (head.size() == 0) {
            heads.compare(frontier);
        }
    }

    /** Takes it that where a head should be is something else. */
    public void noHead() {
        found(Finding.Kind.TREE_CHANGED, "among the signed heads is a line that is none");
    }

    /**
     * Takes it that the first events were compared before; what was kept of them is compared with the heads again.
     *
     * @return whether that is still what it was; where not, only a new audit is of use
     */
    public boolean resume(Frontier checked) {
        while (frontier.size() < checked.size() && more()) {
            advance();
        }
        before = frontier.size();
        return frontier.size() == checked.size() && Arrays.equals(frontier.root(), checked.root());
    }

    /** Takes the next event of the log, by position; those that are in no tree yet are passed by. */
    public void next(SealedEvent event) {
        while (more() && kept.position(frontier.size()) < event.position()) {
            found(Finding.Kind.EVENT_MISSING, "the event at position " + kept.position(frontier.size()) + " is gone");
            advance();
        }
        if (more() && kept.position(frontier.size()) == event.position()) {
            compare(event);
        } else if (event.position() <= lastPosition()) {
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
        changed.swaps((one, other) ->
                found(Finding.Kind.EVENTS_SWAPPED, "positions " + one + " and " + other + " have changed places"));
        return new Audited(kept.size(), lastPosition(), before, heads.count(), heads.greatest())
                .verdict(List.copyOf(findings));
    }

    /** The tree of what was checked so far, to go on from. */
    public Frontier checked() {
        return new Frontier(frontier.size(), frontier.hashes());
    }

    /** How many events were checked so far. */
    public long size() {
        return frontier.size();
    }

    /** The position of the last event checked, 0 for none. */
    public long position() {
        return frontier.size() == 0 ? 0 : kept.position(frontier.size() - 1);
    }

    /** The position of the last event to check, 0 for none. */
    public long lastPosition() {
        return kept.size() == 0 ? 0 : kept.position(kept.size() - 1);
    }

    /** Whether anything was found so far. */
    public boolean anythingFound() {
        return !findings.isEmpty();
    }

    private void compare(SealedEvent event) {
        if (!event.hasLeaf(kept.leaf(frontier.size()))) {
            found(Finding.Kind.EVENT_CHANGED, event.named() + " is not what was signed");
            changed.add(frontier.size(), event);
        }
        advance();
    }

    /** Goes on with what was kept, so that each head judges that, and one forged event does not spoil all later heads. */
    private void advance() {
        frontier.add(kept.leaf(frontier.size()));
        heads.compare(frontier);
    }

    private boolean more() {
        return frontier.size() < kept.size();
    }

    private void found(Finding.Kind kind, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, what));
        }
    }
}
