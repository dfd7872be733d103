package dev.casebook.projections.mongo;

/** What has to be in the database before the token that says so. */
interface WritesBeforeToken {

    /** Its processor has claimed its events, from the stored token on: what was not written then is forgotten. */
    void claimed();

    /**
     * Writes what events up to a position have changed, or puts it off because many more are to come.
     *
     * @return whether the token of that position may be stored now
     * @throws RuntimeException when it could not be written; then the events are to be handled again
     */
    boolean write(long position);

    /** Has the next write not put off. */
    void hurry();

    /** Whether the token of the last write is behind what has been handled. */
    boolean isBehind();
}
