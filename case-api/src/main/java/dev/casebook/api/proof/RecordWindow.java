package dev.casebook.api.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Reads records of one width from a file, many at a time, for one reader who goes mostly forward. */
final class RecordWindow implements AutoCloseable {

    private static final int RECORDS = 4_096;

    private final FileChannel file;
    private final int width;
    private final long size;
    private final ByteBuffer window;
    private long first;

    RecordWindow(Path path, int width) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.width = width;
        this.size = file.size() / width;
        this.window = ByteBuffer.allocate(RECORDS * width).limit(0);
    }

    /** How many records there were when it was opened. */
    long size() {
        return size;
    }

    byte[] read(long index) {
        long from = (index - first) * width;
        if (from < 0 || from + width > window.limit()) {
            move(index);
            from = 0;
        }
        return Arrays.copyOfRange(window.array(), (int) from, (int) from + width);
    }

    private void move(long index) {
        try {
            window.clear();
            first = index;
            int read = 0;
            while (window.hasRemaining() && read >= 0) {
                read = file.read(window, index * width + window.position());
            }
            window.flip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (window.limit() < width) {
            throw new IllegalStateException("There is no record " + index);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
