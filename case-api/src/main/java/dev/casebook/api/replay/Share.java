package dev.casebook.api.replay;

import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A share of the subjects, always the same one of the same number, folded by one thread at a time: so the result does not
 * hang on how many cores there are.
 */
final class Share<S extends Serializable> {

    /** How many there are. */
    static final int NUMBER = 8;

    private final FoldCode<S> code;
    private final Question question;
    private final EventFold<S> fold;
    private final Map<String, S> states = new HashMap<>();
    private final Samples<S> samples;

    Share(FoldCode<S> code, Question question) {
        this.code = code;
        this.question = question;
        this.fold = code.instances().get();
        this.samples = new Samples<>(code, question);
    }

    /** The number of the share that a subject belongs to. */
    static int of(String subject) {
        return Math.floorMod(subject.hashCode() * 0x9E3779B9 >>> 16, NUMBER);
    }

    /**
     * Folds events of its subjects.
     *
     * @throws FoldFailed when the fold does
     */
    void fold(List<FoldedEvent> events) {
        for (FoldedEvent event : events) {
            try {
                S before = states.get(event.subject());
                S after = step(fold, before == null ? fold.begin() : before, event, question);
                if (after != before) {
                    states.put(event.subject(), after);
                }
                samples.fold(event, before == null);
            } catch (Throwable thrown) {
                throw new FoldFailed(
                        "The fold " + code.name() + " failed at position " + event.position() + " (" + event.type()
                                + "): it " + FoldFailed.told(thrown),
                        event.position());
            }
        }
    }

    static <S extends Serializable> S step(EventFold<S> fold, S before, FoldedEvent event, Question question) {
        S after = question.isEarlier(event) ? fold.applyEarlier(before, event) : fold.apply(before, event);
        return Objects.requireNonNull(after);
    }

    /** The rows of its subjects. */
    Sums end(Range range) {
        try {
            Sums sums = new Sums(fold.columns());
            states.values().forEach(state -> fold.end(state, range, sums));
            samples.check(states, fold, range);
            return sums;
        } catch (FoldFailed told) {
            throw told;
        } catch (Throwable thrown) {
            throw new FoldFailed("The fold " + code.name() + " failed at the end: it " + FoldFailed.told(thrown));
        }
    }

    /** The states of its subjects, to be written and read with the classes of its fold. */
    Map<String, S> states() {
        return states;
    }

    ClassLoader classes() {
        return fold.getClass().getClassLoader();
    }
}
