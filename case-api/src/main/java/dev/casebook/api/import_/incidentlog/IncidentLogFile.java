package dev.casebook.api.import_.incidentlog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An incident log as CSV, plain or gzip, read as a stream, incident by incident. */
public final class IncidentLogFile {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    /** Opens the bytes of a file; each reading opens them anew. */
    @FunctionalInterface
    public interface Source {
        /** Opens them. */
        InputStream open() throws IOException;
    }

    private final Source source;

    /** A log in the given bytes. */
    public IncidentLogFile(Source source) {
        this.source = source;
    }

    /**
     * Reads the whole file, so that a broken one is known before anything of it is played.
     *
     * @return how many incidents it holds
     * @throws BrokenLog when it is no incident log or broken
     */
    public int check() {
        int[] count = {0};
        forEach(incident -> count[0]++);
        return count[0];
    }

    /**
     * Hands on each incident once its last row is read, in the order of the file.
     *
     * @throws BrokenLog when it is no incident log or broken; the incident at which it breaks is not handed on
     */
    public void forEach(Consumer<Incident> consumer) {
        try (Reader text = text()) {
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text);
            IncidentGrouping grouping = new IncidentGrouping(consumer);
            records.forEach(grouping::add);
            grouping.end();
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw explain(broken);
        }
    }

    private Reader text() throws IOException {
        InputStream bytes = new BufferedInputStream(source.open(), BUFFER);
        bytes.mark(2);
        boolean gzip = ((bytes.read() << 8) | bytes.read()) == GZIP_MAGIC;
        bytes.reset();
        InputStream plain = gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
        return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
    }

    private static BrokenLog explain(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return new BrokenLog("the gzip ends too early; it was not copied whole");
            } else if (cause instanceof ZipException) {
                return new BrokenLog("the gzip is damaged");
            } else if (cause instanceof CharacterCodingException) {
                return new BrokenLog("it is no text in UTF-8");
            }
        }
        return broken instanceof CsvParseException
                ? new BrokenLog("it is no readable CSV: " + broken.getMessage())
                : new BrokenLog("it cannot be read: " + broken.getMessage());
    }
}
