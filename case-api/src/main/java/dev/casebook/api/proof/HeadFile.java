package dev.casebook.api.proof;

import dev.casebook.domain.history.BrokenBundle;
import dev.casebook.domain.history.BundleReader;
import dev.casebook.domain.history.CanonicalJson;
import dev.casebook.domain.history.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The signed heads, one a line of JSON, to which more are only ever added. */
final class HeadFile {

    private final Path path;

    /** Opens it; a last line that a kill left half written is taken away. */
    HeadFile(Path path) {
        this.path = path;
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            int whole = text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.truncate(whole);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot open " + path, unusable);
        }
    }

    /** All heads, the oldest first. */
    List<TreeHead> all() {
        return read(path);
    }

    /**
     * The heads of a file that a server may be adding to: a last line that is not whole yet is left out.
     *
     * @throws BrokenBundle when a line is none
     */
    static List<TreeHead> read(Path path) {
        try {
            String text = Files.readString(path);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(BundleReader::head)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    /** Adds a head; it is on the disk when this returns. */
    void add(TreeHead head) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer line =
                    ByteBuffer.wrap((CanonicalJson.of(head.fields()) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + path, unwritable);
        }
    }
}
