package dev.casebook.api.policy;

import dev.casebook.domain.responsetime.PolicyBook;

/** The versions of the configuration that this node knows. One that comes into force replaces the book as a whole. */
public final class PoliciesInForce {

    private volatile PolicyBook book;

    /** Begins with a book of at least one version. */
    public PoliciesInForce(PolicyBook book) {
        this.book = book;
    }

    /** Every version so far; the last is in force. */
    public PolicyBook book() {
        return book;
    }

    /** Takes a book with a later version into use: what is decided from now on is judged by it. */
    public void take(PolicyBook later) {
        book = later;
    }
}
