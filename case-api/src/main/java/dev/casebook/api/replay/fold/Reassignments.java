package dev.casebook.api.replay.fold;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From whom to whom cases went: how often, between which teams and agents. The first assignment comes from nobody. */
public final class Reassignments implements EventFold<Reassignments.Hands> {

    /** Whose a case is, and between whom it went. */
    public static final class Hands implements Serializable {
        private static final long serialVersionUID = 1;
        private CaseStanding standing = CaseStanding.NONE;
        private final ArrayList<Move> moves = new ArrayList<>();

        private record Move(CaseStanding from, CaseStanding to) implements Serializable {}
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("from_team"),
                Column.text("from_agent"),
                Column.text("to_team"),
                Column.text("to_agent"),
                Column.sum("reassignments"));
    }

    @Override
    public Hands begin() {
        return new Hands();
    }

    @Override
    public Hands apply(Hands hands, FoldedEvent event) {
        CaseStanding from = hands.standing;
        applyEarlier(hands, event);
        boolean moves = event.payload() instanceof CaseAssigned || event.payload() instanceof CaseUnassigned;
        if (moves && !isSame(from, hands.standing)) {
            hands.moves.add(new Hands.Move(from, hands.standing));
        }
        return hands;
    }

    private static boolean isSame(CaseStanding from, CaseStanding to) {
        return Objects.equals(from.team(), to.team()) && Objects.equals(from.agent(), to.agent());
    }

    @Override
    public Hands applyEarlier(Hands hands, FoldedEvent event) {
        if (event.payload() instanceof CaseEvent happened) {
            hands.standing = hands.standing.after(happened);
        }
        return hands;
    }

    @Override
    public void end(Hands hands, Range range, Rows rows) {
        for (Hands.Move move : hands.moves) {
            rows.add(
                    move.from().team(),
                    move.from().agent(),
                    move.to().team(),
                    move.to().agent(),
                    1L);
        }
    }
}
