/**
 * The log sealed: a Merkle tree over it, signed heads in a file outside the database, bundles for cases, and the check of
 * the log against all this. The hashes and verdicts themselves are the domain's.
 */
@NullMarked
package dev.casebook.api.proof;

import org.jspecify.annotations.NullMarked;
