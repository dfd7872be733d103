package dev.casebook.api.proof;

import dev.casebook.domain.history.SealedLog;
import dev.casebook.domain.history.TreeHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The leaves of a tree in files that a server may be adding to: as many as there were at first, and only read. */
final class KeptLeaves implements SealedLog, AutoCloseable {

    private final RecordWindow positions;
    private final RecordWindow leaves;
    private final long size;

    KeptLeaves(Path tree) throws IOException {
        positions = new RecordWindow(tree.resolve("positions"), Long.BYTES);
        leaves = new RecordWindow(tree.resolve("level-0"), TreeHash.BYTES);
        size = Math.min(positions.size(), leaves.size());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position(long index) {
        return ByteBuffer.wrap(positions.read(index)).getLong();
    }

    @Override
    public byte[] leaf(long index) {
        return leaves.read(index);
    }

    @Override
    public void close() throws IOException {
        positions.close();
        leaves.close();
    }
}
