/** A case hears what is said in its conversations, in the transaction that posts it. */
@NullMarked
package dev.casebook.saga.hearing;

import org.jspecify.annotations.NullMarked;
