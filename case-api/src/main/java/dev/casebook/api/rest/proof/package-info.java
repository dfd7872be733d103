/** Proofs over HTTP: the signed head, the bundle of a case, consistency between two sizes. All can be verified offline. */
@NullMarked
package dev.casebook.api.rest.proof;

import org.jspecify.annotations.NullMarked;
