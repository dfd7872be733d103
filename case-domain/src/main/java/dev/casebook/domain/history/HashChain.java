package dev.casebook.domain.history;

import java.security.MessageDigest;

/** The chain over the events of a case: each link hashes the link before and the event, so the last one fixes them all. */
public final class HashChain {

    private byte[] last = new byte[TreeHash.BYTES];

    /** A chain without events: 32 bytes of zero. */
    public HashChain() {}

    /**
     * Adds an event.
     *
     * @return the new link: SHA-256 of the link before, followed by the canonical JSON of the event
     */
    public byte[] add(SealedEvent event) {
        MessageDigest hash = TreeHash.sha256();
        hash.update(last);
        last = hash.digest(event.canonical());
        return last.clone();
    }
}
