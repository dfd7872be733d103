package dev.casebook.domain.history;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * Signs heads of the tree, and what a bundle says about its case.
 *
 * @param secret the private key, Ed25519
 * @param key the public key that belongs to it
 */
public record HeadSigner(PrivateKey secret, HeadKey key) {

    /** Signs a head. */
    public TreeHead head(long size, long position, Instant at, byte[] root) {
        TreeHead bare = new TreeHead(size, position, at.toString(), TreeHash.hex(root), key.fingerprint(), "");
        return new TreeHead(size, position, bare.at(), bare.root(), bare.key(), sign(bare.signed()));
    }

    /** Signs that a bundle has all events that its case had at its later head. */
    public ProofBundle whole(ProofBundle bundle) {
        return bundle.signedWith(sign(bundle.statement()));
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance(HeadKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The key cannot sign", unusable);
        }
    }

    @Override
    public String toString() {
        return "HeadSigner[" + key.fingerprint() + "]";
    }
}
