package dev.casebook.domain.history;

import java.util.Map;

/**
 * A signed head of the tree: which events there were at some time.
 *
 * @param size how many events
 * @param position the position of the last of them, 0 for none
 * @param at when it was signed, ISO 8601
 * @param root the root of the tree, hexadecimal
 * @param key the fingerprint of the key that signed it
 * @param signature Ed25519 over {@link #signed()} in UTF-8, base64
 */
public record TreeHead(long size, long position, String at, String root, String key, String signature) {

    /** What is signed: the canonical JSON of everything but the signature. */
    public String signed() {
        return CanonicalJson.of(Map.of(
                "format",
                "casebook-tree-head/1",
                "size",
                size,
                "position",
                position,
                "at",
                at,
                "root",
                root,
                "key",
                key));
    }

    /** Its fields by name. */
    public Map<String, Object> fields() {
        return Map.of("size", size, "position", position, "at", at, "root", root, "key", key, "signature", signature);
    }
}
