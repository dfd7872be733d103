package dev.casebook.api.cli;

import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.import_.client.ImportFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Finds the server that holds a data directory, by the lock that it keeps there. */
final class DataHolder {

    private static final String URL = "url=";

    private DataHolder() {}

    /**
     * The base URL of the server that holds the directory, if one does.
     *
     * @throws ImportFailed when one holds it but does not say yet where it listens
     */
    static Optional<URI> of(Path data) {
        Path lock = data.resolve(DataDirectory.LOCK_FILE);
        if (!Files.exists(lock) || !held(lock)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllLines(lock).stream()
                    .filter(line -> line.startsWith(URL))
                    .map(line -> URI.create(line.substring(URL.length())))
                    .findFirst()
                    .orElseThrow(() -> new ImportFailed(
                            "Another process holds " + data + " and is not listening yet; try again in a moment")));
        } catch (IOException unreadable) {
            throw new ImportFailed("Another process holds " + data + ", and " + lock + " cannot be read");
        }
    }

    private static boolean held(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        } catch (IOException unusable) {
            return false;
        }
    }
}
