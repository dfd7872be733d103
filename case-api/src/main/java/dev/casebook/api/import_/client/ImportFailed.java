package dev.casebook.api.import_.client;

/** The import cannot go on. What was played stays; the same import again goes on from there. */
public final class ImportFailed extends RuntimeException {

    /**
     * Ends the import.
     *
     * @param detail what the operator should know
     */
    public ImportFailed(String detail) {
        super(detail, null, false, false);
    }
}
