package dev.casebook.api.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of records of one width, to which more are only ever added. */
final class FixedFile implements AutoCloseable {

    private final FileChannel file;
    private final int width;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long written;

    FixedFile(Path path, int width) {
        this.width = width;
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            written = file.size() / width;
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot open " + path, unusable);
        }
    }

    long size() {
        return written + pending.size() / width;
    }

    void add(byte[] bytes) {
        pending.writeBytes(bytes);
    }

    byte[] read(long index) {
        ByteBuffer into = ByteBuffer.allocate(width);
        try {
            flush();
            if (index < 0 || index >= written || file.read(into, index * width) != width) {
                throw new IllegalStateException("There is no record " + index);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return into.array();
    }

    /** Forgets what is beyond so many records. */
    void cut(long size) {
        try {
            flush();
            if (size < written || file.size() > size * width) {
                file.truncate(size * width);
                written = size;
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Returns when everything is on the disk. */
    void force() {
        try {
            flush();
            file.force(false);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void flush() throws IOException {
        if (pending.size() > 0) {
            ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
            long at = written * width;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
            written = at / width;
            pending.reset();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        file.close();
    }
}
