package dev.casebook.api.import_.incidentlog;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Compares what the views show of each incident with the last values that the file knows. */
public final class ViewCheck {

    private static final int SHOWN = 5;

    private final Map<String, LastKnown> expected = new LinkedHashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<Instant> opened = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private int matching;
    private int further;

    /** Expects an incident, opened then, to stand so. */
    public void expect(String number, Instant openedAt, LastKnown lastKnown) {
        expected.put(number, lastKnown);
        opened.add(openedAt);
    }

    /** About half of the incidents were opened before this; any instant where there are none. */
    Instant middle() {
        Collections.sort(opened);
        return opened.isEmpty() ? Instant.EPOCH : opened.get(opened.size() / 2);
    }

    /** Remembers which case an incident became. */
    public void became(String number, String caseId) {
        numbers.put(caseId, number);
    }

    /** An earlier import played more of the incident than this one tells: there is nothing to compare. */
    public void standsFurther(String number) {
        expected.remove(number);
        further++;
    }

    /** Compares one case as a view shows it; cases of nothing expected are passed over. */
    public void seen(JsonNode shown) {
        String number = numbers.get(shown.path("id").asString(""));
        LastKnown known = number == null ? null : expected.remove(number);
        if (known == null) {
            return;
        }
        LastKnown actual = new LastKnown(
                status(shown, known),
                Priority.valueOf(shown.path("priority").asString("")),
                shown.path("team").asStringOpt().orElse(null),
                shown.path("agent").asStringOpt().orElse(null));
        if (Objects.equals(actual, known)) {
            matching++;
        } else {
            differing.add(number + ": the file says " + words(known) + ", the views " + words(actual));
        }
    }

    /** A case that closed by itself after it was resolved stands where the file left it. */
    private static CaseStatus status(JsonNode shown, LastKnown known) {
        CaseStatus status = CaseStatus.valueOf(shown.path("status").asString(""));
        boolean byItself = status == CaseStatus.CLOSED
                && known.status() == CaseStatus.RESOLVED
                && instant(shown, "closedAt").isAfter(instant(shown, "resolvedAt"));
        return byItself ? CaseStatus.RESOLVED : status;
    }

    private static Instant instant(JsonNode shown, String field) {
        return shown.path(field).asStringOpt().map(Instant::parse).orElse(Instant.MIN);
    }

    private static String words(LastKnown values) {
        return values.status() + "/" + values.priority() + "/" + values.team() + "/" + values.agent();
    }

    /** Whether every incident stands as expected. */
    public boolean passed() {
        return differing.isEmpty() && expected.isEmpty();
    }

    /** The comparison in words: how many match, and the first of those that differ or are missing. */
    public List<String> report() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Views against the file: %,d match, %,d differ, %,d are missing",
                matching,
                differing.size(),
                expected.size()));
        if (further > 0) {
            lines.add(String.format(
                    Locale.ROOT, "  %,d stand further, by an earlier import, and were not compared", further));
        }
        differing.stream().limit(SHOWN).forEach(line -> lines.add("  " + line));
        expected.keySet().stream().limit(SHOWN).forEach(number -> lines.add("  " + number + ": missing"));
        return lines;
    }
}
