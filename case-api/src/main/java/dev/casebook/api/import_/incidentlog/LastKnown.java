package dev.casebook.api.import_.incidentlog;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Priority;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last values that the log knows of an incident: what a view must show after the import. Taken from the rows alone,
 * independent of the steps that were made of them.
 *
 * @param status the status of its last known state, NEW where none is known
 * @param priority its priority, NORMAL where none is known
 * @param team its assignment group, or null
 * @param agent its assignee, or null
 */
public record LastKnown(
        CaseStatus status,
        Priority priority,
        @Nullable String team,
        @Nullable String agent) {

    static LastKnown of(List<IncidentRow> rows) {
        LogState state = last(rows, IncidentRow::state);
        Priority priority = last(rows, IncidentRow::priority);
        return new LastKnown(
                state == null ? CaseStatus.NEW : state.status(),
                priority == null ? Priority.NORMAL : priority,
                last(rows, IncidentRow::group),
                last(rows, IncidentRow::assignee));
    }

    /** The last value of a column that is known. */
    static <T> @Nullable T last(List<IncidentRow> rows, Function<IncidentRow, @Nullable T> column) {
        return rows.stream()
                .map(column)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
