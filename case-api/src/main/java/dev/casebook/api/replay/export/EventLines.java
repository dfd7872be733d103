package dev.casebook.api.replay.export;

import dev.casebook.api.log.LoggedEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Events as lines of JSON. */
final class EventLines {

    private EventLines() {}

    static void write(List<LoggedEvent> events, EventTexts texts, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (LoggedEvent event : events) {
            lines.write(texts.cloudEvent(event));
            lines.write('\n');
        }
        lines.flush();
    }
}
