/** What every view of cases knows of a case: the fold that queue, board and targets share. */
@NullMarked
package dev.casebook.projections.casesummary;

import org.jspecify.annotations.NullMarked;
