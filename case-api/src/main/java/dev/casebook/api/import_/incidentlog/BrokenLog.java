package dev.casebook.api.import_.incidentlog;

/** The file is not what it should be: no incident log, a broken CSV, a truncated gzip. */
public final class BrokenLog extends RuntimeException {

    /**
     * A mistake of the whole file.
     *
     * @param detail what is wrong, without values of the file
     */
    public BrokenLog(String detail) {
        super(detail, null, false, false);
    }

    /**
     * A mistake on one line.
     *
     * @param line its number in the file, from 1
     * @param detail what is wrong, without values of the file
     */
    public BrokenLog(long line, String detail) {
        this("line " + line + ": " + detail);
    }
}
