package dev.casebook.api.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the demo stands, in a file of its data directory. Written after each step; a step that was played but not
 * written down is played again under its key, which changes nothing.
 */
final class DemoProgress {

    private static final String FILE = "demo.properties";
    private static final String NEXT = "next";
    private static final String OPENED = "opened.";

    private final Path file;
    private final Properties kept;

    private DemoProgress(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /** The progress of the demo in a data directory. */
    static DemoProgress in(Path data) {
        Path file = data.resolve(FILE);
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new DemoProgress(file, kept);
    }

    /** Whether the log has been imported up to where the demo begins. */
    boolean begun() {
        return kept.containsKey(NEXT);
    }

    /** The index of the step that comes next. */
    int next() {
        return Integer.parseInt(kept.getProperty(NEXT, "0"));
    }

    /** The step that comes next is this one from now on. */
    void standAt(int next) {
        kept.setProperty(NEXT, String.valueOf(next));
        write();
    }

    /** The case that an incident became in the demo itself. */
    Optional<String> caseOf(String incident) {
        return Optional.ofNullable(kept.getProperty(OPENED + incident));
    }

    /** An incident became this case. */
    void opened(String incident, String caseId) {
        kept.setProperty(OPENED + incident, caseId);
        write();
    }

    private void write() {
        Path part = file.resolveSibling(FILE + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                kept.store(writer, "Where the demo stands");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
