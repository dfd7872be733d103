package dev.casebook.api.proof;

import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.config.settings.ProofSettings;
import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.log.EventLog;
import dev.casebook.domain.history.Frontier;
import dev.casebook.domain.history.HeadKey;
import dev.casebook.domain.history.HeadSigner;
import dev.casebook.domain.history.LogAudit;
import dev.casebook.domain.history.MerkleTree;
import dev.casebook.domain.history.ProofBundle;
import dev.casebook.domain.history.SealedEvent;
import dev.casebook.domain.history.SealedLog;
import dev.casebook.domain.history.TreeHead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tree over the log and its signed heads, in the directory {@code proofs} of the data directory. */
@Component
public class Seals implements AutoCloseable {

    private final LogRows rows;
    private final EventLog log;
    private final Clock clock;
    private final ProofSettings settings;
    private final TreeFiles tree;
    private final HeadFile file;
    private final HeadSigner signer;
    private TreeHead earlier;
    private volatile TreeHead head;

    Seals(LogRows rows, EventLog log, Clock clock, CasebookSettings settings, DataDirectory data) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
        this.settings = settings.proofs();
        Path directory = data.path().resolve("proofs");
        this.tree = new TreeFiles(directory.resolve("tree"));
        this.file = new HeadFile(directory.resolve("heads.ndjson"));
        this.signer = SigningKey.of(this.settings.key(), directory.resolve("signing.key"));
        List<TreeHead> heads = file.all();
        if (heads.isEmpty()) {
            TreeHead first = signer.head(0, 0, clock.instant(), new MerkleTree(tree).root(0));
            file.add(first);
            heads = List.of(first);
        }
        this.head = heads.get(heads.size() - 1);
        this.earlier = heads.get(Math.max(0, heads.size() - 2));
    }

    /** Takes what is new in the log into the tree, and signs a head where one is due. */
    public synchronized void round() {
        takeIn();
        long news = tree.size() - head.size();
        boolean old = !clock.instant().isBefore(Instant.parse(head.at()).plus(settings.every()));
        if (news >= settings.everyEvents() || news > 0 && old) {
            sign();
        }
    }

    /** The last head and the one before. */
    record Pair(TreeHead earlier, TreeHead later) {}

    /** Signs a head over everything that is settled in the log, unless there is one. */
    synchronized Pair now() {
        takeIn();
        if (tree.size() > head.size()) {
            sign();
        }
        return new Pair(earlier, head);
    }

    /** The head signed last. */
    public TreeHead head() {
        return head;
    }

    /** The key that heads are checked with. */
    public HeadKey key() {
        return signer.key();
    }

    /** The tree; proofs are made for sizes up to that of {@link #head()}. */
    public MerkleTree tree() {
        return new MerkleTree(tree);
    }

    /** An audit of the log from its beginning against all that was signed. */
    synchronized LogAudit audit() {
        return new LogAudit(new Kept(tree, tree.size()), file.all(), signer.key(), new Frontier());
    }

    /** The tree as it was, while it goes on growing. */
    private record Kept(TreeFiles tree, long size) implements SealedLog {

        @Override
        public long position(long index) {
            return tree.position(index);
        }

        @Override
        public byte[] leaf(long index) {
            return tree.leaf(index);
        }
    }

    long leafAt(long position) {
        return tree.indexOf(position);
    }

    ProofBundle signed(ProofBundle bundle) {
        return signer.whole(bundle);
    }

    private void takeIn() {
        long upTo = log.settledUpTo();
        for (List<SealedEvent> next = rows.between(tree.lastPosition(), upTo);
                !next.isEmpty();
                next = rows.between(tree.lastPosition(), upTo)) {
            next.forEach(event -> tree.add(event.position(), event.leaf()));
        }
    }

    private void sign() {
        tree.force();
        TreeHead next = signer.head(tree.size(), tree.lastPosition(), clock.instant(), tree().root(tree.size()));
        file.add(next);
        earlier = head;
        head = next;
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
