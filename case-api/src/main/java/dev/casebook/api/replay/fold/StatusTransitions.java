package dev.casebook.api.replay.fold;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often cases went from one status to another; the first is NEW, from none. */
public final class StatusTransitions implements EventFold<StatusTransitions.Way> {

    /** The way of a case so far. */
    public static final class Way implements Serializable {
        private static final long serialVersionUID = 1;
        private @Nullable CaseStatus status;
        private final ArrayList<Step> steps = new ArrayList<>();

        private record Step(@Nullable CaseStatus from, CaseStatus to) implements Serializable {}
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("from_status"), Column.text("to_status"), Column.sum("transitions"));
    }

    @Override
    public Way begin() {
        return new Way();
    }

    @Override
    public Way apply(Way way, FoldedEvent event) {
        CaseStatus from = way.status;
        applyEarlier(way, event);
        CaseStatus to = way.status;
        if (to != null && from != to) {
            way.steps.add(new Way.Step(from, to));
        }
        return way;
    }

    @Override
    public Way applyEarlier(Way way, FoldedEvent event) {
        CaseStatus next = event.payload() instanceof CaseEvent happened ? CaseStanding.statusAfter(happened) : null;
        way.status = next == null ? way.status : next;
        return way;
    }

    @Override
    public void end(Way way, Range range, Rows rows) {
        way.steps.forEach(step -> rows.add(
                step.from() == null ? null : step.from().name(), step.to().name(), 1L));
    }
}
