package dev.casebook.api.proof;

import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.config.settings.ProofSettings;
import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.log.EventLog;
import dev.casebook.domain.history.HeadKey;
import dev.casebook.domain.history.HeadSigner;
import dev.casebook.domain.history.MerkleTree;
import dev.casebook.domain.history.ProofBundle;
import dev.casebook.domain.history.SealedEvent;
import dev.casebook.domain.history.TreeHead;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The tree over the log and its signed heads, in the directory {@code proofs} of the data directory. */
@Component
public class Seals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);
    private static final long MUCH = 100_000;

    private final LogRows rows;
    private final EventLog log;
    private final Clock clock;
    private final ProofSettings settings;
    private final ProofFiles files;
    private final TreeFiles tree;
    private final HeadFile file;
    private final HeadSigner signer;
    private TreeHead earlier;
    private volatile TreeHead head;
    private volatile boolean stopped;

    Seals(LogRows rows, EventLog log, Clock clock, CasebookSettings settings, DataDirectory data) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
        this.settings = settings.proofs();
        this.files = ProofFiles.in(data.path());
        this.tree = new TreeFiles(files.tree());
        this.file = new HeadFile(files.heads());
        this.signer = SigningKey.of(this.settings.key(), files.key());
        List<TreeHead> heads = file.last();
        if (heads.isEmpty()) {
            heads = List.of(signer.head(0, 0, clock.instant(), new MerkleTree(tree).root(0)));
            file.add(heads.get(0));
        }
        this.head = heads.get(heads.size() - 1);
        this.earlier = heads.get(0);
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

    /**
     * Signs a head over everything that is settled in the log, unless there is one.
     *
     * @throws NotSealed when the log has fewer events than the last head
     */
    synchronized Pair now() {
        takeIn();
        if (tree.size() > head.size()) {
            sign();
        }
        if (tree.size() < head.size()) {
            throw new NotSealed("fewer events are in the log than were signed");
        }
        return new Pair(earlier, head);
    }

    /** The head signed last. */
    public TreeHead head() {
        return head;
    }

    /** Up to which size proofs can be made: that of the last head, but where the log has lost events. */
    public long provable() {
        return Math.min(head.size(), tree.size());
    }

    /** The key that heads are checked with. */
    public HeadKey key() {
        return signer.key();
    }

    /** The tree; proofs are made for sizes up to {@link #provable()}. */
    public MerkleTree tree() {
        return new MerkleTree(tree);
    }

    /** Lets others read in the files everything that is in the tree. */
    ProofFiles flushed() {
        tree.flush();
        return files;
    }

    /** Begins anew after a stop. */
    public void start() {
        stopped = false;
    }

    /** Ends whatever takes long; nothing is sealed afterwards. */
    public void stop() {
        stopped = true;
    }

    long leafAt(long position) {
        return tree.indexOf(position);
    }

    ProofBundle signed(ProofBundle bundle) {
        return signer.whole(bundle);
    }

    private void takeIn() {
        tree.flush();
        long upTo = log.settledUpTo();
        long before = tree.size();
        for (List<SealedEvent> next = rows.between(tree.lastPosition(), upTo);
                !next.isEmpty() && !stopped;
                next = rows.between(tree.lastPosition(), upTo)) {
            next.forEach(event -> tree.add(event.position(), event.leaf()));
            tree.flush();
            if (tree.size() - before >= MUCH) {
                before = tree.size();
                LOG.info("{} events are in the tree, up to position {} of {}", before, tree.lastPosition(), upTo);
            }
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
