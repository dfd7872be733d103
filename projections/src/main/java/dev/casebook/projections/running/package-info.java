/**
 * Runs the views: a processor each, positions, dead letters, and rebuilding a view beside the live one. It knows of no
 * view in particular, and no view knows of it.
 */
@NullMarked
package dev.casebook.projections.running;

import org.jspecify.annotations.NullMarked;
