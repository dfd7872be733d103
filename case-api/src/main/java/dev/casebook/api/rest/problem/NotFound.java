package dev.casebook.api.rest.problem;

/** What was asked for is not there. */
public final class NotFound extends RuntimeException {

    /**
     * Nothing of that name.
     *
     * @param what what is not there, as in "case 4711"; no personal data
     */
    public NotFound(String what) {
        super("There is no " + what, null, false, false);
    }
}
