/** One timer a case: it makes prompt what the case itself would record exactly, if late. */
@NullMarked
package dev.casebook.saga.responsetime;

import org.jspecify.annotations.NullMarked;
