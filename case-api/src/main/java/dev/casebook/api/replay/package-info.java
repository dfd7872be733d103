/**
 * Runs folds over the log, outside the views: reads it by ranges of positions, folds subjects side by side, adds up their
 * rows. It changes nothing but its own checkpoint.
 */
@NullMarked
package dev.casebook.api.replay;

import org.jspecify.annotations.NullMarked;
