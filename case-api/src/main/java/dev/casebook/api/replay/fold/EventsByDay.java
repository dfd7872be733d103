package dev.casebook.api.replay.fold;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

/** How many events of each type happened on each day (UTC). */
public final class EventsByDay implements EventFold<EventsByDay.Counts> {

    /** Events by day of the epoch and type. */
    public static final class Counts extends HashMap<Counts.Key, Long> {
        private static final long serialVersionUID = 1;

        /** A day of the epoch and a type. */
        public record Key(long day, String type) implements Serializable {}
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("day"), Column.text("type"), Column.sum("events"));
    }

    @Override
    public Counts begin() {
        return new Counts();
    }

    @Override
    public Counts apply(Counts state, FoldedEvent event) {
        long day = Math.floorDiv(event.occurredAt().getEpochSecond(), 86_400L);
        state.merge(new Counts.Key(day, event.type()), 1L, Long::sum);
        return state;
    }

    @Override
    public void end(Counts state, Range range, Rows rows) {
        state.forEach((key, events) -> rows.add(LocalDate.ofEpochDay(key.day()).toString(), key.type(), events));
    }
}
