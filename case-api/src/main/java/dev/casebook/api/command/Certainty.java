package dev.casebook.api.command;

import dev.casebook.api.config.eventstore.AggregateCache;
import dev.casebook.domain.supportcase.CaseRefused;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is appended is checked by the store, so what was decided on aggregates in memory is right. A refusal, and that
 * there is nothing to do, is checked by nobody, and another node may have changed them: that is decided again on what the
 * log says.
 */
final class Certainty {

    private final AggregateCache cache;

    Certainty(AggregateCache cache) {
        this.cache = cache;
    }

    /**
     * The outcome of an attempt, or of a second one.
     *
     * @param attempt has what it is given check its outcome before it commits
     * @throws CaseRefused when the log refuses it too
     */
    <T> Outcome<T> of(Function<UnaryOperator<Outcome<T>>, Outcome<T>> attempt) {
        try {
            return attempt.apply(Certainty::appended);
        } catch (Unchecked | CaseRefused doubtful) {
            return cache.apart(() -> attempt.apply(UnaryOperator.identity()));
        }
    }

    private static <T> Outcome<T> appended(Outcome<T> outcome) {
        if (outcome.events() == 0) {
            throw new Unchecked();
        }
        return outcome;
    }

    /** Takes an attempt back that appended nothing. */
    private static final class Unchecked extends RuntimeException {

        private Unchecked() {
            super("It appended nothing, so it was not checked", null, false, false);
        }
    }
}
