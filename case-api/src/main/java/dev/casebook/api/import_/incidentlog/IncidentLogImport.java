package dev.casebook.api.import_.incidentlog;

import dev.casebook.api.import_.client.CasebookClient;
import dev.casebook.api.import_.client.LineSender;
import dev.casebook.api.import_.client.PlayedLine;
import dev.casebook.api.import_.client.Progress;
import dev.casebook.api.import_.history.HistoryLineWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Imports an incident log into a server, and checks afterwards that the views hold what the file says. */
public final class IncidentLogImport {

    /** An incident of which nobody has heard yet what became of it, with how many steps the file has of it. */
    private record Sent(String number, int steps) {}

    private final CasebookClient client;
    private final String source;
    private final LogTime time;
    private final Progress progress;
    private final Consumer<String> report;

    private final HistoryLineWriter writer = new HistoryLineWriter();
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final ViewCheck check = new ViewCheck();
    private final VerdictCheck verdicts = new VerdictCheck();
    private long incidents;
    private long repeated;
    private long failed;
    private long events;
    private long skipped;

    /**
     * An import.
     *
     * @param client the server
     * @param source the name of the source, as the cases carry it
     * @param time what is played, and by how much it is moved
     * @param progress told of each incident that is done
     * @param report takes what is to be said, line by line
     */
    public IncidentLogImport(
            CasebookClient client, String source, LogTime time, Progress progress, Consumer<String> report) {
        this.client = client;
        this.source = source;
        this.time = time;
        this.progress = progress;
        this.report = report;
    }

    /**
     * Plays the file and compares.
     *
     * @param file a file that was checked before
     * @param workers how many requests run at once
     * @return whether every incident was played and stands in the views as the file says
     */
    public boolean run(IncidentLogFile file, int workers) {
        try (LineSender sender = new LineSender(client, workers, this::played)) {
            file.forEach(incident -> send(incident, sender));
            sender.finish();
        }
        progress.end();
        report.accept(String.format(
                Locale.ROOT,
                "%,d incidents: %,d new, %,d there before, %,d failed; %,d events; %,d rows skipped",
                incidents,
                incidents - repeated - failed,
                repeated,
                failed,
                events,
                skipped));
        client.cases(source, check.middle(), shown -> {
            check.seen(shown);
            verdicts.seen(shown);
        });
        check.report().forEach(report);
        verdicts.report().forEach(report);
        return failed == 0 && check.passed();
    }

    private void send(Incident whole, LineSender sender) {
        Incident incident = whole.until(time.until());
        if (incident.isEmpty()) {
            progress.step();
            say(incident.unreadable());
            return;
        }
        IncidentHistory history = IncidentHistory.of(source, incident, time.shift());
        say(history.skipped());
        incidents++;
        Instant openedAt = Objects.requireNonNull(history.line().open().occurredAt(), "told by every incident");
        verdicts.expect(incident.number(), incident.madeSla());
        check.expect(incident.number(), openedAt, incident.lastKnown());
        sent.add(new Sent(incident.number(), history.line().steps().size()));
        sender.add(incident.rows().get(0).line(), writer.write(history.line()));
    }

    private void played(PlayedLine line) {
        Sent told = sent.remove();
        String number = told.number();
        progress.step();
        events += line.events();
        repeated += line.repeated() ? 1 : 0;
        if (line.id() != null) {
            check.became(number, line.id());
        }
        if (line.steps() != null && line.steps() > told.steps()) {
            check.standsFurther(number);
        }
        if (line.failed()) {
            failed++;
            String step = line.step() == null ? "" : ", step " + line.step();
            report.accept("line " + line.number() + " (" + number + step + "): " + line.problem() + "; not played");
        }
    }

    private void say(List<SkippedRow> rows) {
        skipped += rows.size();
        rows.forEach(row ->
                report.accept("line " + row.line() + " (" + row.incident() + "): " + row.reason() + "; skipped"));
    }
}
