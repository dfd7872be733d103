package dev.casebook.api.import_.incidentlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one incident, in the order of the file.
 *
 * @param number the number that the log gives it
 * @param rows the rows that can be read
 * @param unreadable those that cannot
 */
public record Incident(String number, List<IncidentRow> rows, List<SkippedRow> unreadable) {

    /**
     * The incident as the log knew it then: up to the first row that is later. So what a longer reading adds always
     * follows what a shorter one held, even where the rows step back in time.
     */
    public Incident until(Instant until) {
        List<IncidentRow> known =
                rows.stream().takeWhile(row -> !row.updatedAt().isAfter(until)).toList();
        return new Incident(number, known, unreadable);
    }

    /** Whether there is anything to play. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the log's own system counted its target as met in the end; null where it does not say. */
    public @Nullable Boolean madeSla() {
        return LastKnown.last(rows, IncidentRow::madeSla);
    }

    /** Where its case stands after the last of its rows. */
    public LastKnown lastKnown() {
        return LastKnown.of(rows);
    }
}
