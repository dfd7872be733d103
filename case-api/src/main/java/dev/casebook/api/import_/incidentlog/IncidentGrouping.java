package dev.casebook.api.import_.incidentlog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the rows of each incident together. They stand together in the file, so one incident is held at a time. */
final class IncidentGrouping {

    private final Consumer<Incident> consumer;
    private final Set<String> seen = new HashSet<>();
    private List<IncidentRow> rows = new ArrayList<>();
    private List<SkippedRow> unreadable = new ArrayList<>();
    private String number = "";

    private @Nullable Columns columns;

    IncidentGrouping(Consumer<Incident> consumer) {
        this.consumer = consumer;
    }

    /** Takes the header first, then a row. */
    void add(CsvRecord csv) {
        if (columns == null) {
            columns = Columns.of(csv.getFields());
        } else {
            add(columns, csv.getStartingLineNumber(), csv.getFields());
        }
    }

    private void add(Columns known, long line, List<String> fields) {
        if (fields.size() != known.count()) {
            throw new BrokenLog(line, "has " + fields.size() + " fields where the header has " + known.count());
        }
        String of = known.number(fields);
        if (!of.equals(number)) {
            begin(line, of);
        }
        try {
            rows.add(known.row(line, fields));
        } catch (IllegalArgumentException wrong) {
            unreadable.add(new SkippedRow(line, of, String.valueOf(wrong.getMessage())));
        }
    }

    private void begin(long line, String next) {
        handOn();
        if (next.isEmpty()) {
            throw new BrokenLog(line, "has no incident number");
        }
        if (!seen.add(next)) {
            throw new BrokenLog(line, "goes on with an incident that ended before; keep the rows of one together");
        }
        number = next;
    }

    /** The file is at its end. */
    void end() {
        if (columns == null) {
            throw new BrokenLog("this is no incident log: it is empty");
        }
        handOn();
    }

    private void handOn() {
        if (!number.isEmpty()) {
            consumer.accept(new Incident(number, rows, unreadable));
        }
        rows = new ArrayList<>();
        unreadable = new ArrayList<>();
    }
}
