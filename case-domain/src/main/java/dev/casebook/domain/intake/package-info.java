/** What a customer tells: who they are, which transaction, how much. Plain values. */
@NullMarked
package dev.casebook.domain.intake;

import org.jspecify.annotations.NullMarked;
