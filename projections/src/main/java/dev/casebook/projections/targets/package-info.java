/** Every promise of every case, one document each. */
@NullMarked
package dev.casebook.projections.targets;

import org.jspecify.annotations.NullMarked;
