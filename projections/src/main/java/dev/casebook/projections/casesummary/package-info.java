/**
 * What every view of cases knows of a case: the fold that queue, board and targets share. Each keeps a copy of its own,
 * so that one can be rebuilt without the others.
 */
@NullMarked
package dev.casebook.projections.casesummary;

import org.jspecify.annotations.NullMarked;
