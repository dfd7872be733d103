package dev.casebook.domain.history;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A public Ed25519 key that heads are checked with.
 *
 * @param key the key
 */
public record HeadKey(PublicKey key) {

    static final String ALGORITHM = "Ed25519";

    /**
     * Reads one.
     *
     * @param base64 its X.509 form
     * @throws IllegalArgumentException when it is none
     */
    public static HeadKey of(String base64) {
        try {
            return new HeadKey(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            throw new IllegalArgumentException("no public Ed25519 key", notOne);
        }
    }

    /** Its X.509 form, base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** SHA-256 of its X.509 form, hexadecimal: what people compare. */
    public String fingerprint() {
        return TreeHash.hex(TreeHash.sha256().digest(key.getEncoded()));
    }

    /** Whether this key signed that head, and the head says so. */
    public boolean signed(TreeHead head) {
        return head.key().equals(fingerprint()) && signed(head.signed(), head.signature());
    }

    /**
     * Whether this key signed that text.
     *
     * @param signature as {@link HeadSigner} makes them, base64
     */
    boolean signed(String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
            return false;
        }
    }
}
