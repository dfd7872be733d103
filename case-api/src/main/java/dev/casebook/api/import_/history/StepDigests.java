package dev.casebook.api.import_.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What is kept of a history that was played: a short digest of its opening and of each step, so that the same line again
 * is known and a line that tells another past is refused. No personal data can be read from it.
 */
record StepDigests(List<String> digests) {

    /** How many bytes of each SHA-256 are kept. */
    private static final int KEPT = 8;

    static StepDigests of(HistoryLine line) {
        List<String> digests = new ArrayList<>();
        digests.add(digestOf(HistoryLineWriter.opening(line)));
        line.steps().forEach(step -> digests.add(digestOf(HistoryLineWriter.step(step))));
        return new StepDigests(digests);
    }

    static StepDigests parse(String kept) {
        return new StepDigests(List.of(kept.split(" ")));
    }

    /** As it is kept. */
    String text() {
        return String.join(" ", digests);
    }

    /** How many steps it holds. */
    int steps() {
        return digests.size() - 1;
    }

    /** Whether one of both is the beginning of the other. */
    boolean agreesWith(StepDigests other) {
        int common = Math.min(digests.size(), other.digests.size());
        return digests.subList(0, common).equals(other.digests.subList(0, common));
    }

    private static String digestOf(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, KEPT));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
