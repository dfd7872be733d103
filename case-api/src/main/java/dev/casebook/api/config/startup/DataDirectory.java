package dev.casebook.api.config.startup;

import dev.casebook.api.config.settings.SettingMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The data directory, held by this process alone. The file {@code casebook.lock} in it says who holds it, in lines of
 * {@code pid=} and, once the service listens, {@code url=}; the lock on the file ends with the process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    /** Name of the file that is locked. */
    public static final String LOCK_FILE = "casebook.lock";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the directory, making it where it is missing.
     *
     * @throws SettingMistake when it cannot be written or another process holds it
     */
    public static DataDirectory hold(Path path) {
        Path lockFile = path.resolve(LOCK_FILE);
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new SettingMistake("casebook.data", heldBy(path, lockFile));
            }
            DataDirectory directory = new DataDirectory(path.toAbsolutePath().normalize(), channel);
            directory.announce(null);
            return directory;
        } catch (IOException unusable) {
            throw new SettingMistake(
                    "casebook.data", "cannot write to the directory " + path + "; give one that can be written");
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String heldBy(Path path, Path lockFile) throws IOException {
        String holder = String.join(", ", Files.readAllLines(lockFile)).replace("=", " ");
        return "another server holds the directory " + path + " (" + holder + "); stop it or give another directory";
    }

    /** Where it is, absolute. */
    public Path path() {
        return path;
    }

    /** Writes down where the holder listens. */
    void announce(@Nullable String url) {
        String text = "pid=" + ProcessHandle.current().pid() + "\n" + (url == null ? "" : "url=" + url + "\n");
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + LOCK_FILE, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
