package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the events of a bundle one after the other: each in the tree, of this case, in order, none missing between. */
final class BundleEvents {

    private final ProofBundle bundle;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    private final List<ProvedEvent> unproved = new ArrayList<>();

    BundleEvents(ProofBundle bundle) {
        this.bundle = bundle;
    }

    List<Finding> findings() {
        HashChain chain = new HashChain();
        boolean whole = true;
        long position = 0;
        for (ProvedEvent proved : bundle.events()) {
            SealedEvent event = proved.event();
            if (!canonical(event)) {
                found(Finding.Kind.EVENT_CHANGED, "event " + event.position() + " has half a surrogate pair in a name");
                return findings;
            }
            included(proved);
            ofThisCase(event);
            inOrder(event, position);
            position = Math.max(position, event.position());
            if (whole && !TreeHash.hex(chain.add(event)).equals(proved.link())) {
                found(Finding.Kind.CHAIN_BROKEN, "the hash chain breaks at " + event.named());
                whole = false;
            }
        }
        if (bundle.events().isEmpty()) {
            found(Finding.Kind.EVENT_MISSING, "the bundle has no event");
        }
        return findings;
    }

    /** The events that are not in the tree as they are shown; known once the findings are. */
    List<ProvedEvent> unproved() {
        return unproved;
    }

    private static boolean canonical(SealedEvent event) {
        try {
            return event.canonical().length > 0;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private void included(ProvedEvent proved) {
        boolean included = ProofCheck.included(
                proved.event().leaf(),
                proved.leaf(),
                bundle.later().size(),
                proved.path().stream().map(TreeHash::bytes).toList(),
                TreeHash.bytes(bundle.later().root()));
        if (!included) {
            unproved.add(proved);
            found(
                    Finding.Kind.EVENT_CHANGED,
                    proved.event().named() + " is not what was signed, or its proof is that of another event");
        }
    }

    private void ofThisCase(SealedEvent event) {
        if (!event.concerns(bundle.caseId())) {
            found(Finding.Kind.EVENT_FOREIGN, event.named() + " is none of case " + bundle.caseId());
        }
    }

    private void inOrder(SealedEvent event, long before) {
        long expected = expected(event);
        if (event.sequence() > expected) {
            found(Finding.Kind.EVENT_MISSING, "event " + expected + " of " + event.aggregateId() + " is not there");
        } else if (event.sequence() < expected) {
            found(Finding.Kind.EVENT_DUPLICATED, event.named() + " is there twice or out of its order");
        } else if (event.position() <= before) {
            found(Finding.Kind.EVENTS_SWAPPED, event.named() + " stands behind a later one");
        }
        next.put(event.aggregateId(), Math.max(expected, event.sequence() + 1));
    }

    /** A conversation may have been with another case meanwhile, so only the events of a case must go on without a gap. */
    private long expected(SealedEvent event) {
        long known = next.getOrDefault(event.aggregateId(), 0L);
        return event.aggregateType().equals("SupportCase") ? known : Math.max(known, event.sequence());
    }

    private void found(Finding.Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
