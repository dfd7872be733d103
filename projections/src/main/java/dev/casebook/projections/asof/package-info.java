/**
 * Queues, boards and targets as they stood at a past instant: of each case what was told of it, and the versions that
 * follow from that, each with when it held and when the log held it to be so. They are found by the nodes of a tree of
 * time.
 */
@NullMarked
package dev.casebook.projections.asof;

import org.jspecify.annotations.NullMarked;
