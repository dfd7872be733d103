package dev.casebook.api.rest.imports;

import dev.casebook.api.rest.problem.MalformedRequest;
import dev.casebook.api.rest.problem.PayloadTooLarge;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a request, one at a time. Blank ones are passed over but counted. */
final class ImportLines {

    /** How many bytes a line may have. */
    static final int LONGEST = 1 << 20;

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean ended;

    ImportLines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        while (!ended) {
            readLine();
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void readLine() throws IOException {
        line.reset();
        number++;
        int read = bytes.read();
        while (read >= 0 && read != '\n') {
            if (line.size() <= LONGEST) {
                line.write(read);
            }
            read = bytes.read();
        }
        ended = read < 0;
    }

    private boolean isBlank() {
        return line.size() <= LONGEST
                && line.toString(StandardCharsets.ISO_8859_1).isBlank();
    }

    /** Whether the caller seems to wait: no more bytes are here yet. */
    boolean callerWaits() throws IOException {
        return bytes.available() == 0;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** What it says; empty where that cannot be read. */
    Optional<String> text() {
        if (line.size() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /** Why it cannot be read. */
    RuntimeException mistake() {
        return line.size() > LONGEST
                ? new PayloadTooLarge("A line may have at most " + LONGEST + " bytes")
                : new MalformedRequest("The line is no text in UTF-8");
    }
}
