package dev.casebook.api.log;

/** An event of the log cannot be read: it was changed outside the service, or is of a later version of it. */
public final class UnreadableEvent extends RuntimeException {

    /** Names its place and not what it says, which may be personal. */
    UnreadableEvent(long position, String type) {
        super(
                "The event at position " + position + " (" + type + ") cannot be read: it was changed outside Casebook,"
                        + " or a later version wrote it",
                null,
                false,
                false);
    }
}
