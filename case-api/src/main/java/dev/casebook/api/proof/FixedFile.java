package dev.casebook.api.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file of records of one width, to which more are only ever added. What is added waits in memory until it is flushed, so
 * that adding never fails; a flush that fails can be tried again.
 */
final class FixedFile implements AutoCloseable {

    private static final int FIRST_ROOM = 64;

    private final FileChannel file;
    private final int width;
    private byte[] waiting;
    private int length;
    private long written;

    FixedFile(Path path, int width) {
        this.width = width;
        this.waiting = new byte[FIRST_ROOM * width];
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            written = file.size() / width;
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot open " + path, unusable);
        }
    }

    long size() {
        return written + length / width;
    }

    void add(byte[] bytes) {
        if (length == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * length);
        }
        System.arraycopy(bytes, 0, waiting, length, width);
        length += width;
    }

    byte[] read(long index) {
        if (index < 0 || index >= size()) {
            throw new IllegalStateException("There is no record " + index);
        }
        if (index >= written) {
            int from = (int) (index - written) * width;
            return Arrays.copyOfRange(waiting, from, from + width);
        }
        byte[] record = new byte[width];
        try {
            if (file.read(ByteBuffer.wrap(record), index * width) != width) {
                throw new IllegalStateException("The record " + index + " is not there any more");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return record;
    }

    /** Forgets what is beyond so many records, and half a record at the end. */
    void cut(long size) {
        flush();
        try {
            if (file.size() > size * width) {
                file.truncate(size * width);
                written = size;
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Writes what waits; others who read the file see it then. */
    void flush() {
        try {
            ByteBuffer out = ByteBuffer.wrap(waiting, 0, length);
            while (out.hasRemaining()) {
                file.write(out, written * width + out.position());
            }
            written += length / width;
            length = 0;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Returns when everything is on the disk. */
    void force() {
        flush();
        try {
            file.force(false);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        file.close();
    }
}
