package dev.casebook.api.rest.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells lines apart while they stream in; of one that is too long it keeps nothing. */
final class LineSplitter {

    /** The longest line, in bytes. */
    static final int LIMIT = 1024 * 1024;

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param bytes what it says; empty where it is too long
     * @param tooLong whether it is longer than the limit
     */
    record Line(long number, byte[] bytes, boolean tooLong) {

        boolean blank() {
            return !tooLong && new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
        }
    }

    private final InputStream in;
    private long number;

    LineSplitter(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        long length = 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            length++;
            if (length <= LIMIT) {
                line.write(read);
            }
        }
        boolean tooLong = length > LIMIT;
        return new Line(++number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }
}
