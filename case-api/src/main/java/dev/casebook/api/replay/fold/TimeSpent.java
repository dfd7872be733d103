package dev.casebook.api.replay.fold;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much time cases spent in a status, with a team or with an agent, round the clock, within the range. With a team or
 * an agent only the time counts in which the case was open; in CLOSED and MERGED none does, as they need not end.
 */
public final class TimeSpent implements EventFold<TimeSpent.Stays> {

    private final String place;
    private final Function<CaseStanding, @Nullable String> placeOf;

    private TimeSpent(String place, Function<CaseStanding, @Nullable String> placeOf) {
        this.place = place;
        this.placeOf = placeOf;
    }

    /** Time in each status. */
    public static TimeSpent inStatus() {
        return new TimeSpent(
                "status",
                standing -> standing.isOpen() || standing.status() == CaseStatus.RESOLVED
                        ? String.valueOf(standing.status())
                        : null);
    }

    /** Time with each team. */
    public static TimeSpent withTeam() {
        return new TimeSpent("team", standing -> standing.isOpen() ? standing.team() : null);
    }

    /** Time with each agent. */
    public static TimeSpent withAgent() {
        return new TimeSpent("agent", standing -> standing.isOpen() ? standing.agent() : null);
    }

    /** Where a case was so far, and since when it is where it is. */
    public static final class Stays implements Serializable {
        private static final long serialVersionUID = 1;
        private CaseStanding standing = CaseStanding.NONE;
        private Instant since = Instant.MIN;
        private final ArrayList<Stay> past = new ArrayList<>();

        private record Stay(String place, Instant from, Instant to) implements Serializable {}
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text(place), Column.sum("cases"), Column.sum("stays"), Column.sum("seconds"));
    }

    @Override
    public Stays begin() {
        return new Stays();
    }

    @Override
    public Stays apply(Stays stays, FoldedEvent event) {
        return after(stays, event, true);
    }

    private Stays after(Stays stays, FoldedEvent event, boolean counted) {
        if (event.payload() instanceof CaseEvent happened) {
            String before = placeOf.apply(stays.standing);
            stays.standing = stays.standing.after(happened);
            if (!Objects.equals(before, placeOf.apply(stays.standing))) {
                Instant at = event.occurredAt().isAfter(stays.since) ? event.occurredAt() : stays.since;
                if (before != null && counted) {
                    stays.past.add(new Stays.Stay(before, stays.since, at));
                }
                stays.since = at;
            }
        }
        return stays;
    }

    /** A stay that ended before the range does not count. */
    @Override
    public Stays applyEarlier(Stays stays, FoldedEvent event) {
        return after(stays, event, false);
    }

    @Override
    public void end(Stays stays, Range range, Rows rows) {
        List<Stays.Stay> all = new ArrayList<>(stays.past);
        String last = placeOf.apply(stays.standing);
        if (last != null) {
            all.add(new Stays.Stay(last, stays.since, range.to()));
        }
        Map<String, Duration> times = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        for (Stays.Stay stay : all) {
            Duration within = range.within(stay.from(), stay.to());
            if (!within.isZero()) {
                times.merge(stay.place(), within, Duration::plus);
                counts.merge(stay.place(), 1L, Long::sum);
            }
        }
        times.forEach((at, time) -> rows.add(at, 1L, counts.get(at), time.toSeconds()));
    }
}
