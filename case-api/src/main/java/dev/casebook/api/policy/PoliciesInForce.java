package dev.casebook.api.policy;

import dev.casebook.domain.responsetime.PolicyBook;

/** The versions of the configuration that this node knows. One that comes into force replaces the book as a whole. */
public final class PoliciesInForce {

    /**
     * What is known at a moment.
     *
     * @param book every version so far; the last is in force
     * @param version the digest of what that one says
     */
    public record State(PolicyBook book, String version) {}

    private volatile State state;

    /** Begins with a book of at least one version. */
    public PoliciesInForce(State state) {
        this.state = state;
    }

    /** Every version so far; the last is in force. */
    public PolicyBook book() {
        return state.book();
    }

    /** The book with the digest of the version in force. */
    public State state() {
        return state;
    }

    /** Takes a book with a later version into use: what is decided from now on is judged by it. */
    public void take(State later) {
        state = later;
    }
}
