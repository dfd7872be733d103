package dev.casebook.api.replay.export;

/** An export cannot begin or go on. What it wrote before stays, and the same export goes on from there. */
public final class ExportFailed extends RuntimeException {

    /**
     * A failure.
     *
     * @param what what is wrong, with the name of the file
     */
    public ExportFailed(String what) {
        super(what, null, false, false);
    }
}
