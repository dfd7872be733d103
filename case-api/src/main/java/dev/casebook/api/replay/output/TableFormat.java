package dev.casebook.api.replay.output;

import dev.casebook.api.replay.FoldFailed;
import dev.casebook.domain.replay.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats of a table. */
public enum TableFormat {
    /** CSV by RFC 4180, in UTF-8, no field of which a spreadsheet takes for a formula. */
    CSV(CsvTable::write),
    /** A JSON array with an object for each row. */
    JSON(JsonTable::write),
    /** Parquet, its pages compressed. */
    PARQUET(ParquetTable::write);

    private interface Writing {
        void write(Table table, OutputStream out) throws IOException;
    }

    private final Writing writing;

    TableFormat(Writing writing) {
        this.writing = writing;
    }

    /**
     * The format that is asked for, by name or by how the name of a file ends.
     *
     * @throws IllegalArgumentException when there is no such format
     */
    public static TableFormat of(@Nullable String name, @Nullable Path file) {
        String asked = name != null ? name : file == null ? "csv" : ending(file);
        return Arrays.stream(values())
                .filter(known -> known.name().equals(asked.toUpperCase(Locale.ROOT)))
                .findFirst()
                .or(() -> name == null ? Optional.of(CSV) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("there are csv, json and parquet"));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether a screen can show it. */
    public boolean isText() {
        return this != PARQUET;
    }

    /**
     * Writes a table to a file, all of it or nothing, or to a screen.
     *
     * @param file the file, or null for the screen
     */
    public void write(Table table, @Nullable Path file, PrintWriter screen) throws IOException {
        if (file == null) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            writing.write(table, text);
            screen.print(text.toString(StandardCharsets.UTF_8));
            screen.flush();
            return;
        }
        try (WholeFile whole = WholeFile.replacing(file)) {
            writing.write(table, whole.stream());
            whole.complete();
        } catch (UncheckedIOException unwritable) {
            throw cannotWrite(file, Objects.requireNonNull(unwritable.getCause()));
        } catch (IOException unwritable) {
            throw cannotWrite(file, unwritable);
        }
    }

    private static FoldFailed cannotWrite(Path file, IOException why) {
        return new FoldFailed(file + " cannot be written: " + WholeFile.reason(why));
    }
}
