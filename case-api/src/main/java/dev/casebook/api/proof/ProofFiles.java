package dev.casebook.api.proof;

import java.nio.file.Path;

/**
 * The files of the proofs, all outside the database.
 *
 * @param directory what they are in
 */
record ProofFiles(Path directory) {

    static ProofFiles in(Path data) {
        return new ProofFiles(data.resolve("proofs"));
    }

    /** The directory of the tree. */
    Path tree() {
        return directory.resolve("tree");
    }

    /** The signed heads. */
    Path heads() {
        return directory.resolve("heads.ndjson");
    }

    /** The signing key, where the operator names no other. */
    Path key() {
        return directory.resolve("signing.key");
    }

    /** How far a check from outside came. */
    Path progress() {
        return directory.resolve("verify.progress");
    }

    /** How many bytes of the heads were posted. */
    Path posted() {
        return directory.resolve("posted");
    }
}
