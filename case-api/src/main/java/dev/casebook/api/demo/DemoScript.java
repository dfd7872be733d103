package dev.casebook.api.demo;

import dev.casebook.api.import_.history.HistoryLine;
import dev.casebook.api.import_.history.HistoryLineWriter;
import dev.casebook.api.import_.history.HistoryStep;
import dev.casebook.api.import_.incidentlog.Incident;
import dev.casebook.api.import_.incidentlog.IncidentHistory;
import dev.casebook.api.import_.incidentlog.IncidentLogFile;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the log still holds after the moment at which the demo begins, as calls in the order of their instants. */
final class DemoScript {

    private static final Actor UNKNOWN = new Actor(ActorKind.INTEGRATION, DemoLog.SOURCE);

    private DemoScript() {}

    /** The calls of the whole log after the given moment. */
    static List<LiveStep> of(IncidentLogFile log, Instant begin) {
        List<LiveStep> steps = new ArrayList<>();
        log.forEach(incident -> addTo(steps, incident, begin));
        steps.sort(Comparator.comparing(LiveStep::at));
        return List.copyOf(steps);
    }

    private static void addTo(List<LiveStep> steps, Incident incident, Instant begin) {
        HistoryLine whole = told(incident);
        Incident begun = incident.until(begin);
        int played = begun.isEmpty() ? 0 : told(begun).steps().size();
        Instant latest = begin;
        if (begun.isEmpty()) {
            latest = latest(latest, incident.rows().get(0).updatedAt());
            steps.add(opening(whole, latest));
        }
        for (int i = played; i < whole.steps().size(); i++) {
            HistoryStep step = whole.steps().get(i);
            latest = latest(latest, step.occurredAt());
            steps.add(step(whole.externalId(), i, step, latest));
        }
    }

    private static HistoryLine told(Incident incident) {
        return IncidentHistory.of(DemoLog.SOURCE, incident, Duration.ZERO).line();
    }

    /** Where the rows of an incident step back in time, their order stays. */
    private static Instant latest(Instant latest, Instant at) {
        return at.isAfter(latest) ? at : latest;
    }

    private static LiveStep opening(HistoryLine line, Instant at) {
        ObjectNode body = HistoryLineWriter.body(line.open());
        return new LiveStep(
                "demo-" + line.externalId() + "-open",
                line.externalId(),
                at,
                "",
                withoutInstant(body),
                orUnknown(line.openedBy()));
    }

    private static LiveStep step(String incident, int index, HistoryStep step, Instant at) {
        ObjectNode body = HistoryLineWriter.body(step.body());
        return new LiveStep(
                "demo-" + incident + "-" + index,
                incident,
                at,
                callOf(step),
                withoutInstant(body),
                orUnknown(step.actor()));
    }

    /** It happens when it is played. */
    private static ObjectNode withoutInstant(ObjectNode body) {
        body.remove("occurredAt");
        return body;
    }

    private static Actor orUnknown(@Nullable Actor actor) {
        return actor == null ? UNKNOWN : actor;
    }

    private static String callOf(HistoryStep step) {
        return switch (step.kind()) {
            case START, CLASSIFICATION, CUSTOMER, ASSIGNMENT, PENDING, RESUME, RESOLVE, REOPEN, CLOSE, TAGS ->
                step.kind().word();
            case NOTE -> "notes";
            default -> throw new IllegalArgumentException("The incident log holds no " + step.kind());
        };
    }
}
