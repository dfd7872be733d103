package dev.casebook.api.proof;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.domain.history.BrokenBundle;
import dev.casebook.domain.history.BundleReader;
import dev.casebook.domain.history.CanonicalJson;
import dev.casebook.domain.history.LogAudit;
import dev.casebook.domain.history.TreeHead;
import java.io.BufferedReader;
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

    /** Much more than two lines have. */
    private static final int END = 1 << 14;

    private final Path path;

    /** Opens it; a last line that a kill left half written is taken away. */
    HeadFile(Path path) {
        this.path = path;
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.truncate(whole(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot open " + path, unusable);
        }
    }

    /**
     * The last two heads, the earlier first; fewer where there are not so many.
     *
     * @throws SettingMistake when they are none: the file was changed
     */
    List<TreeHead> last() {
        try (FileChannel file = FileChannel.open(path)) {
            List<String> lines = end(file).lines().toList();
            return lines.subList(Math.max(0, lines.size() - 2), lines.size()).stream()
                    .map(BundleReader::head)
                    .toList();
        } catch (BrokenBundle none) {
            throw new SettingMistake(
                    "casebook.data", path + " was changed, it does not end with signed heads; put back a copy of it");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    /** The length of a file that a server may be adding to, up to the end of its last whole line. */
    static long whole(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return whole(file);
        }
    }

    /**
     * Gives the heads of a file to an audit; a line that is none is a finding.
     *
     * @param whole up to which length, of {@link #whole(Path)}, taken before the tree was opened: a head that is signed
     *     later may cover more than that
     */
    static void read(Path path, long whole, LogAudit audit) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            long read = 0;
            for (String line = lines.readLine(); line != null && read < whole; line = lines.readLine()) {
                read += line.length() + 1L;
                take(line, audit);
            }
        }
    }

    private static void take(String line, LogAudit audit) {
        try {
            audit.head(BundleReader.head(line));
        } catch (BrokenBundle none) {
            audit.noHead();
        }
    }

    /** Adds a head, instead of half a one that a full disk left; it is on the disk when this returns. */
    void add(TreeHead head) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.truncate(whole(file)).position(file.size());
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

    /** The length of the file up to the end of its last whole line. */
    private static long whole(FileChannel file) throws IOException {
        String end = end(file);
        return file.size() - (end.length() - end.lastIndexOf('\n') - 1);
    }

    private static String end(FileChannel file) throws IOException {
        ByteBuffer end = ByteBuffer.allocate((int) Math.min(END, file.size()));
        long from = file.size() - end.capacity();
        int read = 0;
        while (end.hasRemaining() && read >= 0) {
            read = file.read(end, from + end.position());
        }
        return new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
    }
}
