package dev.casebook.domain.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a bundle by nothing but itself and, where it is given, the fingerprint of a key that is trusted. */
public final class BundleVerifier {

    private final ProofBundle bundle;
    private final @Nullable String trusted;
    private final List<Finding> findings = new ArrayList<>();

    private BundleVerifier(ProofBundle bundle, @Nullable String trusted) {
        this.bundle = bundle;
        this.trusted = trusted;
    }

    /**
     * Judges it.
     *
     * @param trusted the fingerprint of the key that must have signed, or null for whichever did
     */
    public static Verdict verdict(ProofBundle bundle, @Nullable String trusted) {
        return new BundleVerifier(bundle, trusted).verdict();
    }

    private Verdict verdict() {
        key();
        heads();
        BundleEvents events = new BundleEvents(bundle);
        findings.addAll(events.findings());
        insertedAmong(events.unproved());
        return new Verdict(findings, findings.isEmpty() ? proved() : List.of(), notProved());
    }

    private void key() {
        HeadKey key;
        try {
            key = HeadKey.of(bundle.publicKey());
        } catch (IllegalArgumentException none) {
            found(Finding.Kind.KEY_REPLACED, "the bundle has no public Ed25519 key");
            return;
        }
        if (trusted != null && !trusted.equals(key.fingerprint())) {
            found(
                    Finding.Kind.KEY_REPLACED,
                    "it is signed by the key " + key.fingerprint() + ", not by the trusted one");
        }
        for (TreeHead head : List.of(bundle.earlier(), bundle.later())) {
            if (!key.signed(head)) {
                found(Finding.Kind.SIGNATURE_WRONG, "the head of " + head.size() + " events is not signed by the key");
            }
        }
        if (!key.signed(bundle.statement(), bundle.signature())) {
            found(
                    Finding.Kind.END_TRUNCATED,
                    "these are not the events that the case had by signature: some were left out, added or changed");
        }
    }

    private void heads() {
        TreeHead earlier = bundle.earlier();
        TreeHead later = bundle.later();
        boolean consistent = ProofCheck.consistent(
                earlier.size(),
                later.size(),
                bundle.consistency().stream().map(TreeHash::bytes).toList(),
                TreeHash.bytes(earlier.root()),
                TreeHash.bytes(later.root()));
        if (!consistent) {
            found(
                    Finding.Kind.HISTORY_REWRITTEN,
                    "the tree of " + later.size() + " events does not begin as that of " + earlier.size());
        }
    }

    /** Where the rest is whole and signed without the events that are not proved, those are not changed: they were added. */
    private void insertedAmong(List<ProvedEvent> unproved) {
        if (unproved.isEmpty()) {
            return;
        }
        List<ProvedEvent> others = new ArrayList<>(bundle.events());
        others.removeAll(unproved);
        ProofBundle rest = bundle.with(others);
        if (isSigned(rest) && new BundleEvents(rest).findings().isEmpty()) {
            unproved.forEach(added -> found(
                    Finding.Kind.EVENT_INSERTED, added.event().named() + " was not among the events that were signed"));
        }
    }

    private static boolean isSigned(ProofBundle bundle) {
        try {
            return HeadKey.of(bundle.publicKey()).signed(bundle.statement(), bundle.signature());
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    private List<String> proved() {
        return List.of(
                bundle.events().size() + " events of case " + bundle.caseId()
                        + " are in the log, byte for byte as shown: "
                        + "payload, metadata with who did it, times, type, sequence and position",
                "the log of " + bundle.later().size() + " events, signed "
                        + bundle.later().at() + ", begins as the one of "
                        + bundle.earlier().size() + " events, signed "
                        + bundle.earlier().at(),
                "whoever holds the key " + bundle.later().key()
                        + " signed that these were all events of the case then");
    }

    private List<String> notProved() {
        List<String> open = new ArrayList<>();
        if (trusted == null) {
            open.add("whose key it is: compare its fingerprint with one from another source, or give it with --key");
        }
        open.add("what happened to the case after " + bundle.later().at());
        open.add("that what was recorded is true, and that the clock of the server was right");
        open.add(
                "that the holder of the key did not sign two different histories: compare heads with others who kept some");
        return open;
    }

    private void found(Finding.Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
