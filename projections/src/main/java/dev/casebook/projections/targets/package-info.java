/** Every promise of every case, one document each. They are derived from a summary of the case, so that they never disagree with it. */
@NullMarked
package dev.casebook.projections.targets;

import org.jspecify.annotations.NullMarked;
