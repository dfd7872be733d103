package dev.casebook.api.replay.output;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that gets its name when it is whole and on the disk; until then it has another, and is gone if that never is. */
public final class WholeFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final FileOutputStream stream;

    private WholeFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
        this.stream = new FileOutputStream(part.toFile());
    }

    /**
     * Begins a file that takes the place of one of the same name, if there is one.
     *
     * @throws IOException when nothing can be written there
     */
    public static WholeFile replacing(Path file) throws IOException {
        return new WholeFile(file);
    }

    /** Why something could not be written, as the system has it, without the name of the part. */
    public static String reason(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof FileSystemException of) {
            return String.valueOf(of.getReason() == null ? of.getClass().getSimpleName() : of.getReason());
        }
        return message.replaceFirst("^.*\\.part \\((.*)\\)$", "$1");
    }

    /** Where to write. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Gives the file its name; all of it must have been written.
     *
     * @throws IOException when it cannot be brought to the disk
     */
    public void complete() throws IOException {
        stream.getFD().sync();
        stream.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was written, unless it was completed. */
    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(part);
    }
}
