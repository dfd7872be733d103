package dev.casebook.projections.queue;

import dev.casebook.projections.mongo.Keyset;
import java.util.List;

/** The orders in which a queue can be read. */
public enum QueueSort {
    /** Breached first, then what falls due earliest, then priority, then age. */
    URGENCY(QueueView.URGENCY),
    /** What falls due earliest. */
    DUE_AT(List.of("dueAt", "_id")),
    /** The highest priority. */
    PRIORITY(List.of("priorityRank", "dueAt", "openedAt", "_id")),
    /** The oldest. */
    OPENED_AT(List.of("openedAt", "_id")),
    /** What was left alone longest. */
    UPDATED_AT(List.of("updatedAt", "_id"));

    private final Keyset keyset;

    QueueSort(List<String> fields) {
        keyset = new Keyset(fields, false);
    }

    /** How pages follow one another; the id of the case comes last. */
    public Keyset keyset() {
        return keyset;
    }
}
