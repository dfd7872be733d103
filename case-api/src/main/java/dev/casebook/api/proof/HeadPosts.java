package dev.casebook.api.proof;

import dev.casebook.api.config.settings.CasebookSettings;
import dev.casebook.api.config.settings.ProofSettings;
import dev.casebook.api.config.startup.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts each signed head to a program outside, in their order. One that does not arrive is posted again until it does,
 * also after a start; one that arrived may be posted twice where the service was killed.
 */
@Component
public class HeadPosts {

    private static final Logger LOG = LoggerFactory.getLogger(HeadPosts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Much more than a line has. */
    private static final int LINE = 1 << 12;

    private final ProofFiles files;
    private final @Nullable HeadReceiver receiver;
    private final Clock clock;
    private Instant next = Instant.EPOCH;
    private volatile @Nullable String problem;

    @Autowired
    HeadPosts(CasebookSettings settings, DataDirectory data, Clock clock) {
        this(ProofFiles.in(data.path()), receiver(settings.proofs().post()), clock);
    }

    HeadPosts(ProofFiles files, @Nullable HeadReceiver receiver, Clock clock) {
        this.files = files;
        this.receiver = receiver;
        this.clock = clock;
    }

    private static @Nullable HeadReceiver receiver(ProofSettings.Post post) {
        return post.url() == null ? null : new HeadReceiver(post.url(), post.allowPrivate(), PATIENCE);
    }

    /** Whether there is a program to post to. */
    public boolean wanted() {
        return receiver != null;
    }

    /** Why the last head did not arrive; null where it did. */
    public @Nullable String problem() {
        return problem;
    }

    /** Posts the heads that are new, until one does not arrive; then nothing for a minute. */
    public void round() throws InterruptedException {
        HeadReceiver to = receiver;
        if (to == null || clock.instant().isBefore(next)) {
            return;
        }
        try {
            long from = posted();
            for (String head = after(from); head != null; head = after(from)) {
                if (!arrived(to.post(head))) {
                    return;
                }
                from += head.length() + 1L;
                keep(from);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private boolean arrived(@Nullable String why) {
        if (why != null) {
            next = clock.instant().plus(PAUSE);
            if (problem == null) {
                LOG.warn("casebook.proofs.post.url: a head did not arrive, {}; it is posted again each minute", why);
            }
        } else if (problem != null) {
            LOG.info("casebook.proofs.post.url: heads arrive again");
        }
        problem = why;
        return why == null;
    }

    /** The head that begins at a byte of the file; null where none does yet. */
    private @Nullable String after(long from) throws IOException {
        try (FileChannel file = FileChannel.open(files.heads())) {
            ByteBuffer bytes = ByteBuffer.allocate(LINE);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = file.read(bytes, from + bytes.position());
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
            int end = text.indexOf('\n');
            return end < 0 ? null : text.substring(0, end);
        }
    }

    /** How many bytes of the file have arrived; where nobody knows, all heads are posted again. */
    private long posted() throws IOException {
        try {
            long bytes = Files.exists(files.posted())
                    ? Long.parseLong(Files.readString(files.posted()).strip())
                    : 0;
            return bytes <= Files.size(files.heads()) ? bytes : 0;
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    private void keep(long bytes) throws IOException {
        Path part = files.posted().resolveSibling("posted.part");
        Files.writeString(part, Long.toString(bytes));
        Files.move(part, files.posted(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
