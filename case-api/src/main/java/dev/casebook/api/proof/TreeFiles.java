package dev.casebook.api.proof;

import dev.casebook.domain.history.Subtrees;
import dev.casebook.domain.history.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree in files: the positions of its leaves, and each level of complete subtrees. So a head and a proof read a few
 * hashes and no event, and a start reads none at all. 72 bytes an event.
 */
final class TreeFiles implements Subtrees, AutoCloseable {

    private final Path directory;
    private final FixedFile positions;
    private final List<FixedFile> levels = new ArrayList<>();

    /** Opens it; what a kill left half written is mended. */
    TreeFiles(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot make " + directory, unusable);
        }
        positions = new FixedFile(directory.resolve("positions"), Long.BYTES);
        long size = Math.min(positions.size(), level(0).size());
        positions.cut(size);
        level(0).cut(size);
        mend(size);
    }

    private void mend(long size) {
        for (int level = 1; size >> level > 0 || Files.exists(path(level)); level++) {
            FixedFile file = level(level);
            file.cut(Math.min(file.size(), size >> level));
            for (long index = file.size(); index < size >> level; index++) {
                file.add(TreeHash.node(at(level - 1, 2 * index), at(level - 1, 2 * index + 1)));
            }
        }
    }

    private FixedFile level(int level) {
        while (levels.size() <= level) {
            levels.add(new FixedFile(path(levels.size()), TreeHash.BYTES));
        }
        return levels.get(level);
    }

    private Path path(int level) {
        return directory.resolve("level-" + level);
    }

    /** Adds a leaf, of a greater position than all before. All is read that is needed before anything is added. */
    synchronized void add(long position, byte[] leaf) {
        long index = positions.size();
        List<byte[]> hashes = new ArrayList<>(List.of(leaf));
        for (int level = 0; (index >> level & 1) == 1; level++) {
            hashes.add(TreeHash.node(at(level, (index >> level) - 1), hashes.get(level)));
        }
        positions.add(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
        for (int level = 0; level < hashes.size(); level++) {
            level(level).add(hashes.get(level));
        }
    }

    /** Writes what was added; a failure can be mended by another try. */
    synchronized void flush() {
        positions.flush();
        levels.forEach(FixedFile::flush);
    }

    /** Which leaf has a position; negative where none has. */
    synchronized long indexOf(long position) {
        long low = 0;
        long high = size() - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long there = position(middle);
            if (there == position) {
                return middle;
            }
            if (there < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The position of the last leaf, 0 where there is none. */
    synchronized long lastPosition() {
        return size() == 0 ? 0 : position(size() - 1);
    }

    /** Returns when the tree is on the disk. */
    synchronized void force() {
        positions.force();
        levels.forEach(FixedFile::force);
    }

    /** How many leaves there are. */
    synchronized long size() {
        return positions.size();
    }

    private long position(long index) {
        return ByteBuffer.wrap(positions.read(index)).getLong();
    }

    @Override
    public synchronized byte[] at(int level, long index) {
        return level(level).read(index);
    }

    @Override
    public synchronized void close() throws IOException {
        positions.close();
        for (FixedFile level : levels) {
            level.close();
        }
    }
}
