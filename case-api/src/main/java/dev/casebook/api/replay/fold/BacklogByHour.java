package dev.casebook.api.replay.fold;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.replay.Table;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many cases became open and were done in each hour, and how many were open at its end. */
public final class BacklogByHour implements EventFold<BacklogByHour.Turns> {

    /** Longer times without any change are left out; an instant may be wrong by centuries. */
    private static final Duration LONGEST_FILLED = Duration.ofDays(366);

    /** When a case became open or was done. */
    public static final class Turns implements Serializable {
        private static final long serialVersionUID = 1;
        private CaseStanding standing = CaseStanding.NONE;
        private final ArrayList<Turn> all = new ArrayList<>();

        private record Turn(Instant at, boolean counted) implements Serializable {}
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.instant("hour"), Column.sum("arrived"), Column.sum("done"), Column.sum("open"));
    }

    @Override
    public Turns begin() {
        return new Turns();
    }

    @Override
    public Turns apply(Turns turns, FoldedEvent event) {
        return after(turns, event, true);
    }

    private static Turns after(Turns turns, FoldedEvent event, boolean counted) {
        if (event.payload() instanceof CaseEvent happened) {
            boolean before = turns.standing.isOpen();
            turns.standing = turns.standing.after(happened);
            if (before != turns.standing.isOpen()) {
                turns.all.add(new Turns.Turn(event.occurredAt(), counted));
            }
        }
        return turns;
    }

    @Override
    public Turns applyEarlier(Turns turns, FoldedEvent event) {
        return after(turns, event, false);
    }

    @Override
    public void end(Turns turns, Range range, Rows rows) {
        for (int number = 0; number < turns.all.size(); number++) {
            Turns.Turn turn = turns.all.get(number);
            boolean opens = number % 2 == 0;
            rows.add(
                    (turn.at().isBefore(range.from()) ? range.from() : turn.at()).truncatedTo(ChronoUnit.HOURS),
                    opens && turn.counted() ? 1L : 0L,
                    opens || !turn.counted() ? 0L : 1L,
                    opens ? 1L : -1L);
        }
    }

    /**
     * Adds up what changed, and says the hours in which nothing did. Hours before the first in which something counts are
     * left out, unless they are asked for by their time.
     */
    @Override
    public Table conclude(Table sums, Range range) {
        List<List<@Nullable Object>> hours = new ArrayList<>();
        long open = 0;
        Instant next = Instant.MAX;
        for (List<@Nullable Object> row : sums.rows()) {
            Instant hour = (Instant) row.get(0);
            if (hour == null) {
                continue;
            }
            if (next.isBefore(hour) && Duration.between(next, hour).compareTo(LONGEST_FILLED) < 0) {
                for (; next.isBefore(hour); next = next.plus(1, ChronoUnit.HOURS)) {
                    hours.add(List.of(next, 0L, 0L, open));
                }
            }
            open += row.get(3) instanceof Long change ? change : 0;
            if (hours.isEmpty()
                    && value(row, 1) + value(row, 2) == 0
                    && range.from().equals(Instant.MIN)) {
                continue;
            }
            hours.add(List.of(hour, value(row, 1), value(row, 2), open));
            next = hour.plus(1, ChronoUnit.HOURS);
        }
        return new Table(sums.columns(), hours);
    }

    private static long value(List<@Nullable Object> row, int column) {
        return row.get(column) instanceof Long value ? value : 0;
    }
}
