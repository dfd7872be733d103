package dev.casebook.api.rest.log;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A history as NDJSON: an event a line. */
record HistoryLines(OutputStream out, JsonMapper json) implements HistoryWriter {

    @Override
    public void write(HistoryItem item) throws IOException {
        out.write(json.writeValueAsBytes(item));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
