package dev.casebook.api.proof;

import dev.casebook.domain.history.SealedLog;
import dev.casebook.domain.history.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The leaves of a tree in files that a server may be adding to: as many as there were at first, and only read. */
final class KeptLeaves implements SealedLog, AutoCloseable {

    private final FileChannel positions;
    private final FileChannel leaves;
    private final long size;

    KeptLeaves(Path tree) throws IOException {
        positions = FileChannel.open(tree.resolve("positions"), StandardOpenOption.READ);
        leaves = FileChannel.open(tree.resolve("level-0"), StandardOpenOption.READ);
        size = Math.min(positions.size() / Long.BYTES, leaves.size() / TreeHash.BYTES);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position(long index) {
        return ByteBuffer.wrap(read(positions, Long.BYTES, index)).getLong();
    }

    @Override
    public byte[] leaf(long index) {
        return read(leaves, TreeHash.BYTES, index);
    }

    private static byte[] read(FileChannel file, int width, long index) {
        ByteBuffer into = ByteBuffer.allocate(width);
        try {
            if (file.read(into, index * width) != width) {
                throw new IllegalStateException("There is no record " + index);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return into.array();
    }

    @Override
    public void close() throws IOException {
        positions.close();
        leaves.close();
    }
}
