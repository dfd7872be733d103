package dev.casebook.api.rest.log;

import dev.casebook.api.config.eventstore.EventTypes;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casedetail.DetailFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What changed in a case between two of its versions, and by which events. A version stands from the event that made it
 * until the next one, so that what the clock recorded meanwhile is part of it.
 */
final class CaseDiff {

    /**
     * A field that changed.
     *
     * @param field its name, parts of it after dots
     * @param from what it was; absent where it was not there
     * @param to what it is; absent where it is there no more
     * @param events what changed it, in the order of the log
     */
    record FieldChange(
            String field, @Nullable JsonNode from, @Nullable JsonNode to, List<ChangingEvent> events) {}

    /**
     * An event that changed a field.
     *
     * @param position where it stands in the log
     * @param type its name
     */
    record ChangingEvent(long position, String type) {}

    private final Function<CaseDetail, JsonNode> shown;
    private final Map<String, List<ChangingEvent>> causes = new LinkedHashMap<>();
    private @Nullable CaseDetail detail;
    private @Nullable JsonNode start;
    private @Nullable JsonNode last;

    private CaseDiff(Function<CaseDetail, JsonNode> shown) {
        this.shown = shown;
    }

    /** The version at which a case stands after its events. */
    static long versionAfter(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.payload() instanceof CaseEvent happened && !happened.recordedByClock())
                .count();
    }

    /**
     * The changes between two versions.
     *
     * @param events of the case, from its opening on
     * @param from the earlier version, from 1
     * @param to the later version, or the same
     * @param shown the fields of a case
     */
    static List<FieldChange> between(
            List<RecordedEvent> events, long from, long to, Function<CaseDetail, JsonNode> shown) {
        CaseDiff diff = new CaseDiff(shown);
        for (RecordedEvent event : events) {
            if (event.payload() instanceof CaseEvent happened) {
                CaseDetail next = DetailFold.apply(diff.detail, happened);
                if (next.summary().version() > to) {
                    break;
                }
                diff.follow(event, next, next.summary().version() > from);
            }
        }
        return diff.changes();
    }

    private void follow(RecordedEvent event, CaseDetail next, boolean within) {
        if (within && detail != null) {
            JsonNode before = last == null ? shown.apply(detail) : last;
            start = start == null ? before : start;
            JsonNode now = shown.apply(next);
            ChangingEvent cause = new ChangingEvent(
                    event.position(), EventTypes.nameOf(event.payload().getClass()));
            JsonChanges.between(before, now)
                    .forEach(change -> causes.computeIfAbsent(change.field(), none -> new ArrayList<>())
                            .add(cause));
            last = now;
        }
        detail = next;
    }

    private List<FieldChange> changes() {
        if (start == null || last == null) {
            return List.of();
        }
        return JsonChanges.between(start, last).stream()
                .map(change -> new FieldChange(change.field(), change.from(), change.to(), causesOf(change.field())))
                .toList();
    }

    /** The events that changed the field, a part of it, or what it is part of. */
    private List<ChangingEvent> causesOf(String field) {
        return causes.entrySet().stream()
                .filter(caused -> caused.getKey().equals(field)
                        || caused.getKey().startsWith(field + ".")
                        || field.startsWith(caused.getKey() + "."))
                .flatMap(caused -> caused.getValue().stream())
                .distinct()
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }
}
