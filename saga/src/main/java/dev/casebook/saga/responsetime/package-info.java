/**
 * One timer a case: it makes prompt what the case itself would record exactly, if late. Whether anything is due is the
 * case's to say; a timer too many or too early changes nothing.
 */
@NullMarked
package dev.casebook.saga.responsetime;

import org.jspecify.annotations.NullMarked;
