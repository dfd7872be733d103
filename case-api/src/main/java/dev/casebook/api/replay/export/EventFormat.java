package dev.casebook.api.replay.export;

import dev.casebook.api.log.LoggedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of an export. */
public enum EventFormat {
    /** A row an event, what CloudEvents call attributes as columns, the event itself as JSON. */
    PARQUET {
        @Override
        void write(List<LoggedEvent> events, EventTexts texts, OutputStream out) throws IOException {
            EventRows.write(events, texts, out);
        }
    },
    /** A CloudEvent a line, just as the feed of the API gives it. */
    NDJSON {
        @Override
        void write(List<LoggedEvent> events, EventTexts texts, OutputStream out) throws IOException {
            EventLines.write(events, texts, out);
        }
    };

    /** Its name on the command line, and how its files end. */
    public String called() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a name, if there is one. */
    public static Optional<EventFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.called().equals(name))
                .findFirst();
    }

    abstract void write(List<LoggedEvent> events, EventTexts texts, OutputStream out) throws IOException;
}
