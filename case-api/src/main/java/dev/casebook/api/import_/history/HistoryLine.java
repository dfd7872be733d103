package dev.casebook.api.import_.history;

import dev.casebook.api.rest.supportcase.OpenCaseBody;
import dev.casebook.domain.supportcase.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case with all its history, as a line of an import.
 *
 * @param source the system it comes from, up to 128 UTF-16 units without control characters
 * @param externalId its id there, up to 200 UTF-16 units without control characters
 * @param closedBySource whether that system recorded its own closings, so that the case does not close by itself before
 *     its steps are played
 * @param open how it was opened; says when
 * @param openedBy who opened it, or null for the importing actor
 * @param steps what happened then, in the order in which it is played
 */
public record HistoryLine(
        String source,
        String externalId,
        boolean closedBySource,
        OpenCaseBody open,
        @Nullable Actor openedBy,
        List<HistoryStep> steps) {

    /** How long the name of a source may be, in UTF-16 units. */
    public static final int LONGEST_SOURCE = 128;
}
