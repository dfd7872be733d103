package dev.casebook.api.replay;

import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds some subjects a second time, each by an instance of its own that knows no other subject. A fold that keeps
 * anything beside the state of a subject, in fields, static ones or a state that it gives to several, comes to other rows.
 */
final class Samples<S extends Serializable> {

    private static final int MOST = 8;
    private static final int AT_ONCE = 4;
    private static final int LATER_ONE_IN = 61;

    private final FoldCode<S> code;
    private final Question question;
    private final Map<String, Alone<S>> alone = new HashMap<>();

    Samples(FoldCode<S> code, Question question) {
        this.code = code;
        this.question = question;
    }

    private static final class Alone<S extends Serializable> {
        private final EventFold<S> fold;
        private S state;

        Alone(EventFold<S> fold) {
            this.fold = fold;
            this.state = fold.begin();
        }
    }

    void fold(FoldedEvent event, boolean first) {
        if (first && wanted(event.subject())) {
            alone.put(event.subject(), new Alone<>(code.instances().get()));
        }
        Alone<S> sample = alone.get(event.subject());
        if (sample != null) {
            sample.state = Share.step(sample.fold, sample.state, event, question);
        }
    }

    private boolean wanted(String subject) {
        return code.own() && (alone.size() < AT_ONCE || alone.size() < MOST && subject.hashCode() % LATER_ONE_IN == 0);
    }

    /**
     * Compares them with what came of them among the others.
     *
     * @throws FoldFailed when it is something else
     */
    void check(Map<String, S> states, EventFold<S> fold, Range range) {
        alone.forEach((subject, sample) -> {
            S state = states.get(subject);
            if (state != null && !rows(fold, state, range).equals(rows(sample.fold, sample.state, range))) {
                throw new FoldFailed(
                        "The fold " + code.name() + " keeps something beside the state of each subject: the"
                                + " rows of " + subject + " are others when it is folded alone");
            }
        });
    }

    private static <S extends Serializable> Object rows(EventFold<S> fold, S state, Range range) {
        Sums sums = new Sums(fold.columns());
        fold.end(state, range, sums);
        return sums.table();
    }
}
