/** Runs the views: a processor each, positions, dead letters, and rebuilding a view beside the live one. */
@NullMarked
package dev.casebook.projections.running;

import org.jspecify.annotations.NullMarked;
