package dev.casebook.api.proof;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.domain.history.HeadKey;
import dev.casebook.domain.history.HeadSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of the signing key: two lines of base64, the private key as PKCS 8, the public as X.509. */
final class SigningKey {

    private static final String SETTING = "casebook.proofs.key";
    private static final String ALGORITHM = "Ed25519";

    private SigningKey() {}

    /**
     * The key of a file, or a new one in the usual place.
     *
     * @param given the file that the operator names, or null
     * @param usual where a key is kept else; made where it is missing or empty, readable by its owner alone
     */
    static HeadSigner of(@Nullable Path given, Path usual) {
        try {
            if (given == null && isMissing(usual)) {
                make(usual);
            }
        } catch (IOException | GeneralSecurityException unusable) {
            throw new SettingMistake("casebook.data", "cannot write to " + usual);
        }
        return existing(given, usual);
    }

    /**
     * The key of a file that is there.
     *
     * @throws SettingMistake when it is not, or is none
     */
    static HeadSigner existing(@Nullable Path given, Path usual) {
        Path file = given == null ? usual : given;
        try {
            return read(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new SettingMistake(
                    SETTING,
                    file + " cannot be read as a key: two lines of base64, the private Ed25519"
                            + " key as PKCS 8 and the public one as X.509");
        }
    }

    /** An empty file is what a disk that was full left: there was no key in it, and nothing is signed with it. */
    private static boolean isMissing(Path file) throws IOException {
        return !Files.exists(file) || Files.isRegularFile(file) && Files.size(file) == 0;
    }

    /** It gets its name when it is whole, so that a start that breaks off leaves no half of one. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, text, StandardCharsets.US_ASCII);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static HeadSigner read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() != 2) {
            throw new IllegalArgumentException("not two lines");
        }
        PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
        HeadSigner signer = new HeadSigner(secret, HeadKey.of(lines.get(1)));
        if (!signer.key().signed(signer.head(0, 0, Instant.EPOCH, new byte[0]))) {
            throw new IllegalArgumentException("the two do not belong together");
        }
        return signer;
    }
}
