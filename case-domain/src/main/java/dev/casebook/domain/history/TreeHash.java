package dev.casebook.domain.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes of RFC 9162, section 2.1: SHA-256, leaves and nodes told apart by their first byte. */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** The root of a tree of nothing. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** The hash of a leaf. */
    public static byte[] leaf(byte[] data) {
        MessageDigest hash = sha256();
        hash.update(LEAF);
        return hash.digest(data);
    }

    /** The hash of a node. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest hash = sha256();
        hash.update(NODE);
        hash.update(left);
        return hash.digest(right);
    }

    /** Lower-case hexadecimal digits, two a byte. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * What {@link #hex} wrote.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static byte[] of(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
