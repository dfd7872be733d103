package dev.casebook.api.import_.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Fingerprints of what a history says, kept instead of what it says: that may be personal. */
final class Digests {

    /** Hex characters that are kept of the digest of an opening or a step. */
    static final int LENGTH = 16;

    private Digests() {}

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Of the opening and of each step, one after the other. */
    static String of(HistoryLine line) {
        String opening = HistoryLineWriter.body(line.open()).toString();
        return shortOf(opening)
                + line.steps().stream()
                        .map(step -> shortOf(HistoryLineWriter.step(step).toString()))
                        .collect(Collectors.joining());
    }

    private static String shortOf(String text) {
        return of(text).substring(0, LENGTH);
    }

    /** How many steps such digests are of. */
    static int steps(String digests) {
        return digests.length() / LENGTH - 1;
    }
}
