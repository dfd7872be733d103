package dev.casebook.api.replay.export;

import dev.casebook.api.replay.output.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The directory of an export: {@code day=2016-03-03/events-1.parquet} holds the events of that day in the window that begins
 * with position 1, {@code export.json} how far it all goes. What is beyond that was left by a run that broke off.
 */
final class ExportDirectory implements AutoCloseable {

    private static final Pattern FILE = Pattern.compile("events-(\\d{1,18})\\.(parquet|ndjson)(\\.part)?");
    private static final String STATE = "export.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path directory;
    private final FileChannel lock;

    /**
     * Opens it for one export at a time; it is made where there is none.
     *
     * @throws ExportFailed when another one holds it, or nothing can be written there
     */
    ExportDirectory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            lock = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException held) {
            throw new ExportFailed("Another export writes to " + directory);
        } catch (IOException unwritable) {
            throw new ExportFailed(directory + " cannot be written: " + WholeFile.reason(unwritable));
        }
    }

    /** What it holds, if there was an export before. */
    Optional<Exported> exported() {
        Path state = directory.resolve(STATE);
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        try {
            Optional<Exported> read = Optional.ofNullable(JSON.readValue(Files.readString(state), Exported.class));
            return Optional.of(read.orElseThrow(() -> notOurs(state)));
        } catch (IOException | JacksonException broken) {
            throw notOurs(state);
        }
    }

    private static ExportFailed notOurs(Path state) {
        return new ExportFailed(state + " is not what an export wrote; give another directory");
    }

    void keep(Exported exported) {
        byte[] json = (JSON.writeValueAsString(exported) + "\n").getBytes(StandardCharsets.UTF_8);
        write(directory.resolve(STATE), out -> out.write(json));
    }

    void write(LocalDate day, long after, EventFormat format, Content content) {
        Path home = directory.resolve("day=" + day);
        try {
            Files.createDirectories(home);
        } catch (IOException unwritable) {
            throw new ExportFailed(home + " cannot be written: " + WholeFile.reason(unwritable));
        }
        write(home.resolve("events-" + (after + 1) + "." + format.called()), content);
    }

    private static void write(Path file, Content content) {
        try (WholeFile whole = WholeFile.replacing(file)) {
            content.writeTo(whole.stream());
            whole.complete();
        } catch (IOException unwritable) {
            throw new ExportFailed(file + " cannot be written: " + WholeFile.reason(unwritable));
        }
    }

    /** Removes what a run left that broke off: files beyond a position, and parts of files. */
    void removeBeyond(long upTo) {
        try (Stream<Path> days = Files.list(directory)) {
            for (Path day : days.filter(ExportDirectory::isOfADay).toList()) {
                try (Stream<Path> files = Files.list(day)) {
                    for (Path file : files.filter(file -> isBeyond(file, upTo)).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new ExportFailed(directory + " cannot be tidied: " + WholeFile.reason(unwritable));
        }
    }

    private static boolean isOfADay(Path path) {
        return String.valueOf(path.getFileName()).startsWith("day=") && Files.isDirectory(path);
    }

    private static boolean isBeyond(Path file, long upTo) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        return name.matches() && (name.group(3) != null || Long.parseLong(name.group(1)) > upTo);
    }

    /** Lets another export have it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException gone) {
            throw new ExportFailed(directory + " cannot be let go: " + WholeFile.reason(gone));
        }
    }
}
