package dev.casebook.api.import_.incidentlog;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.TargetState;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares how the resolution targets of incidents came out with what the log's own system said ({@code made_sla}). */
final class VerdictCheck {

    private final Map<String, Boolean> madeThere = new HashMap<>();
    private int agreed;
    private int breachedHereOnly;
    private int breachedThereOnly;
    private int undecided;

    /** Expects a verdict on an incident; null where the log has none. */
    void expect(String number, @Nullable Boolean made) {
        if (made != null) {
            madeThere.put(number, made);
        }
    }

    /** Compares one case as a view shows it; one that nothing was expected of is passed over. */
    void seen(JsonNode shown) {
        Boolean there = madeThere.remove(shown.path("externalId").asString(""));
        if (there == null) {
            return;
        }
        Boolean here = madeHere(shown);
        if (here == null) {
            undecided++;
        } else if (here.equals(there)) {
            agreed++;
        } else if (there) {
            breachedHereOnly++;
        } else {
            breachedThereOnly++;
        }
    }

    /** Met unless any of its resolution targets was breached without excuse; null while none has come out. */
    private static @Nullable Boolean madeHere(JsonNode shown) {
        Boolean made = null;
        for (JsonNode target : shown.path("targets")) {
            if (!Metric.RESOLUTION.name().equals(target.path("metric").asString(""))) {
                continue;
            }
            String state = target.path("state").asString("");
            if (TargetState.BREACHED.name().equals(state)
                    && !target.path("excused").asBoolean(false)) {
                return false;
            }
            made = TargetState.MET.name().equals(state) ? Boolean.TRUE : made;
        }
        return made;
    }

    /** The comparison in words; nothing where there was nothing to compare. */
    List<String> report() {
        int compared = agreed + breachedHereOnly + breachedThereOnly;
        return compared == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "Resolution against made_sla: %,d of %,d agree (%.1f %%); %,d breached here only, %,d there only;"
                                + " %,d not decided here",
                        agreed,
                        compared,
                        100.0 * agreed / compared,
                        breachedHereOnly,
                        breachedThereOnly,
                        undecided));
    }
}
