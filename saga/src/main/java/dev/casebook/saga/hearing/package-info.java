/**
 * A case hears what is said in its conversations, in the transaction that posts it. So no message is ever recorded that
 * its case does not know of.
 */
@NullMarked
package dev.casebook.saga.hearing;

import org.jspecify.annotations.NullMarked;
