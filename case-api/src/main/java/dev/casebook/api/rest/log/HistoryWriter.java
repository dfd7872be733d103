package dev.casebook.api.rest.log;

import java.io.IOException;

/** Writes the events of a history in one form or another, as they come. */
interface HistoryWriter {

    /** Writes an event. */
    void write(HistoryItem item) throws IOException;

    /** Writes what is still held back: the last event has come. */
    void end() throws IOException;
}
