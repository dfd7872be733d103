package dev.casebook.api.proof;

import dev.casebook.domain.history.Frontier;
import dev.casebook.domain.history.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** How far a check of a store came, in a file: the size of the tree checked, then its hashes, a line each. */
final class CheckProgress {

    private final Path file;

    CheckProgress(Path file) {
        this.file = file;
    }

    /** What was checked before; nothing where there is no such file, or none that fits a log of that size. */
    Frontier read(long most) throws IOException {
        if (!Files.exists(file)) {
            return new Frontier();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            long size = Long.parseLong(lines.get(0));
            return size > most
                    ? new Frontier()
                    : new Frontier(
                            size,
                            lines.subList(1, lines.size()).stream()
                                    .map(TreeHash::bytes)
                                    .toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return new Frontier();
        }
    }

    void write(Frontier checked) throws IOException {
        StringBuilder text = new StringBuilder().append(checked.size()).append('\n');
        checked.hashes().forEach(hash -> text.append(TreeHash.hex(hash)).append('\n'));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
