package dev.casebook.api.demo;

import dev.casebook.api.import_.incidentlog.IncidentLogFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** The log that the demo ships: the first 1,000 incidents; see {@code ATTRIBUTION.md} beside it. */
final class DemoLog {

    /** The source that its cases carry. */
    static final String SOURCE = "incident-log";

    /** The moment of the log that the demo makes now. */
    static final Instant BEGIN = Instant.parse("2016-03-03T08:00:00Z");

    /** How many incidents it holds. */
    static final int INCIDENTS = 1_000;

    private static final String NAME = "incident-log-1000.csv.gz";

    private DemoLog() {}

    static IncidentLogFile file() {
        return new IncidentLogFile(DemoLog::open);
    }

    private static InputStream open() throws IOException {
        InputStream log = DemoLog.class.getResourceAsStream(NAME);
        if (log == null) {
            throw new FileNotFoundException(NAME);
        }
        return log;
    }
}
