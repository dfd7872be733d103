/**
 * Holds the code to the shape that docs/decisions describe. Each rule is also shown a broken class, so that a rule
 * that can no longer fail fails.
 */
@NullMarked
package dev.casebook.architecture;

import org.jspecify.annotations.NullMarked;
