/** Promised response times: policies, targets and the clock that runs them. Pure: facts in, target events out. */
@NullMarked
package dev.casebook.domain.responsetime;

import org.jspecify.annotations.NullMarked;
