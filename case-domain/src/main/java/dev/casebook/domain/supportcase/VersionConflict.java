package dev.casebook.domain.supportcase;

/** A command was meant for another version of the case or conversation. Nothing was recorded. */
public final class VersionConflict extends RuntimeException {

    /**
     * The versions disagree.
     *
     * @param expected the version the command was meant for
     * @param actual the version it met
     */
    public VersionConflict(long expected, long actual) {
        super("Expected version " + expected + ", but it stands at version " + actual, null, false, false);
    }

    /** Throws when a command was meant for another version; a command without one is meant for any. */
    public static void check(Issued issued, long actual) {
        Long expected = issued.ifVersion();
        if (expected != null && expected != actual) {
            throw new VersionConflict(expected, actual);
        }
    }
}
