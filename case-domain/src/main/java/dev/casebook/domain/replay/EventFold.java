package dev.casebook.domain.replay;

import java.io.Serializable;
import java.util.List;

/**
 * A fold over the log, run by {@code ./casebook replay}. The events of one subject (a case, a conversation, the
 * configuration) come in the order of the log and change a state of that subject alone; in the end the state becomes
 * rows, and rows of all subjects with the same keys are added up. So subjects can be folded side by side, and the result
 * is the same whatever the number of cores.
 *
 * <p>A fold has a public constructor without parameters and no state of its own: several of its instances take part in a
 * run, each for some of the subjects. It looks neither at a clock nor at anything else outside.
 *
 * @param <S> the state of one subject; it is written to the file that a run goes on from
 */
public interface EventFold<S extends Serializable> {

    /** The columns of its rows, at least one: keys, and what is added up. */
    List<Column> columns();

    /** The state of a subject before its first event. */
    S begin();

    /**
     * Folds an event of the range that is asked for.
     *
     * @param state the state so far; it may be changed and given back
     * @return the state with it
     */
    S apply(S state, FoldedEvent event);

    /**
     * Folds an event before the range, of a subject that may go on in it. Unless a fold wants to know how things stood when
     * the range began, it leaves such events out.
     */
    default S applyEarlier(S state, FoldedEvent event) {
        return state;
    }

    /**
     * Gives the rows of a subject, after its last event. It leaves the state as it is.
     *
     * @param range what was asked for; where no end was, it ends with the latest event of all
     */
    void end(S state, Range range, Rows rows);

    /**
     * Makes the result of what was added up: a running total, a percentile. Unless a fold says otherwise that is the result.
     *
     * @param sums one row for each combination of keys, in their order
     */
    default Table conclude(Table sums, Range range) {
        return sums;
    }
}
