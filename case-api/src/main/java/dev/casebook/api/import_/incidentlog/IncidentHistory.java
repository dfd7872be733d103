package dev.casebook.api.import_.incidentlog;

import dev.casebook.api.import_.history.HistoryLine;
import dev.casebook.api.rest.supportcase.CustomerBody;
import dev.casebook.api.rest.supportcase.OpenCaseBody;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident told as the history of a case.
 *
 * @param line the history
 * @param skipped what of it cannot be played, by rows
 */
public record IncidentHistory(HistoryLine line, List<SkippedRow> skipped) {

    /** What a symptom's tag begins with. */
    static final String SYMPTOM_TAG = "symptom:";

    /** What the opening is said to be done by where the log does not know. */
    static final Actor UNKNOWN = new Actor(ActorKind.INTEGRATION, "incident-log");

    /**
     * Tells an incident that has rows.
     *
     * @param source the name of the source, as the cases carry it
     * @param incident the incident
     * @param shift by how much every instant is moved
     */
    public static IncidentHistory of(String source, Incident incident, Duration shift) {
        IncidentRow first = incident.rows().get(0);
        OpenCaseBody open = open(incident.number(), first, openedAt(first).plus(shift));
        CaseSoFar opened = CaseSoFar.opened(open, symptomTag(first.symptom()));
        RowSteps steps = new RowSteps(incident.number(), opened, shift);
        incident.rows().forEach(steps::play);
        HistoryLine line = new HistoryLine(
                source, incident.number(), true, open, actorOf(first.openedBy()), List.copyOf(steps.steps()));
        List<SkippedRow> skipped = new ArrayList<>(incident.unreadable());
        skipped.addAll(steps.skipped());
        return new IncidentHistory(line, skipped);
    }

    private static Instant openedAt(IncidentRow first) {
        Instant openedAt = first.openedAt();
        return openedAt != null && openedAt.isBefore(first.updatedAt()) ? openedAt : first.updatedAt();
    }

    /** With the first row's values; the columns that hold final values are left alone. */
    private static OpenCaseBody open(String number, IncidentRow first, Instant at) {
        String tag = symptomTag(first.symptom());
        return new OpenCaseBody(
                customer(first.caller()),
                Objects.requireNonNullElse(first.channel(), Channel.PHONE),
                first.category(),
                subject(number, first),
                null,
                Objects.requireNonNullElse(first.priority(), Priority.NORMAL),
                first.group(),
                null,
                tag == null ? Set.of() : Set.of(tag),
                at);
    }

    private static String subject(String number, IncidentRow first) {
        String known = Stream.of(first.category(), first.symptom())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(": "));
        return known.isEmpty() ? "Incident " + number : known;
    }

    private static CustomerBody customer(@Nullable String caller) {
        return new CustomerBody(caller, null, null, null, null, null);
    }

    /** A symptom as the cases carry it: a tag of its own kind. */
    static @Nullable String symptomTag(@Nullable String symptom) {
        return symptom == null ? null : SYMPTOM_TAG + symptom;
    }

    /** Who acted: the agent whom the log names, else the import. */
    static Actor actorOf(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(id -> new Actor(ActorKind.AGENT, id))
                .orElse(UNKNOWN);
    }
}
