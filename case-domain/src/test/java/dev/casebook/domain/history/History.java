package dev.casebook.domain.history;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of two cases whose events alternate, its tree and its key, as tests forge them. */
final class History implements SealedLog {

    static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

    final List<SealedEvent> events = new ArrayList<>();
    final HeadSigner signer = signer();
    final List<byte[]> leaves;

    History(int size) {
        for (int index = 0; index < size; index++) {
            String id = index % 2 == 0 ? "a" : "b";
            events.add(event(id, index / 2, 10L + 2 * index));
        }
        leaves = events.stream().map(SealedEvent::leaf).toList();
    }

    static SealedEvent event(String id, long sequence, long position) {
        return new SealedEvent(
                position,
                "e" + position,
                "SupportCase",
                id,
                sequence,
                "2026-11-26T09:00:00.000Z",
                "NoteAdded",
                "1",
                "{\"caseId\":\"" + id + "\",\"text\":\"充值\"}",
                "{\"actorId\":\"li.na\"}");
    }

    static HeadSigner signer() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new HeadSigner(pair.getPrivate(), new HeadKey(pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    MerkleTree tree() {
        return new MerkleTree(this::subtree);
    }

    TreeHead head(long size) {
        return signer.head(size, size == 0 ? 0 : position(size - 1), AT, tree().root(size));
    }

    ProofBundle bundle(String caseId) {
        HashChain chain = new HashChain();
        List<ProvedEvent> proved = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            if (events.get(index).aggregateId().equals(caseId)) {
                proved.add(new ProvedEvent(
                        events.get(index),
                        index,
                        hex(tree().inclusion(index, size())),
                        TreeHash.hex(chain.add(events.get(index)))));
            }
        }
        return signer.whole(new ProofBundle(
                caseId, signer.key().base64(), head(3), head(size()), hex(tree().consistency(3, size())), proved, ""));
    }

    @Override
    public long size() {
        return events.size();
    }

    @Override
    public long position(long index) {
        return 10 + 2 * index;
    }

    @Override
    public byte[] leaf(long index) {
        return leaves.get((int) index);
    }

    private byte[] subtree(int level, long index) {
        return level == 0
                ? leaf(index)
                : TreeHash.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(TreeHash::hex).toList();
    }
}
