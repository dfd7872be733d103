/**
 * Proof that a history is as it was recorded: canonical JSON, hashes, a Merkle tree, signed heads, bundles and their
 * verdicts. Pure, and a program of its own, so that an auditor verifies with the same code as the server.
 */
@NullMarked
package dev.casebook.domain.history;

import org.jspecify.annotations.NullMarked;
