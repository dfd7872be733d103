package dev.casebook.projections.asof;

import dev.casebook.projections.Instants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a case, or a promise of it, stood for a while, as far as the log knew for a while. Ends are excluded.
 *
 * @param validFrom since when it stood so, in microseconds
 * @param validTo until when, or {@link Instants#NEVER}
 * @param knownFrom since when the log held that to be so, in microseconds
 * @param knownTo until when, or {@link Instants#NEVER}
 * @param fields what lists filter and sort by
 */
record Version(long validFrom, long validTo, long knownFrom, long knownTo, Map<String, Object> fields) {

    /** Of a version of a case, the nodes of {@link TimeTree} that it is found by. */
    static final String NODES = "nodes";

    /** Of a version of a promise; not the same, so that the index of either leaves the other alone. */
    static final String PROMISE_NODES = "promiseNodes";

    static final String VALID_FROM = "validFrom";
    static final String VALID_TO = "validTo";
    static final String KNOWN_FROM = "knownFrom";
    static final String KNOWN_TO = "knownTo";

    /** The same where the log learned otherwise; empty where it did so at once. */
    Version until(long known) {
        return new Version(validFrom, validTo, knownFrom, known, fields);
    }

    /** Whether it says the same of the same time. */
    boolean says(Version other) {
        return validFrom == other.validFrom && validTo == other.validTo && fields.equals(other.fields);
    }

    /** Its name among the versions of one thing: no two begin together in both times. */
    String name() {
        return validFrom + "/" + knownFrom;
    }

    /** The document of a version of a case or of a promise. */
    Map<String, Object> document(boolean promise) {
        Map<String, Object> document = new HashMap<>(fields);
        document.put(promise ? PROMISE_NODES : NODES, nodes());
        document.put(VALID_FROM, validFrom);
        document.put(VALID_TO, validTo);
        document.put(KNOWN_FROM, knownFrom);
        document.put(KNOWN_TO, knownTo);
        return document;
    }

    /** What still counts is found by when it was so, what no longer does by when it was known: either way few are met. */
    private List<Long> nodes() {
        if (knownTo == Instants.NEVER) {
            return TimeTree.VALID.covering(validFrom, validTo);
        } else if (knownFrom == knownTo) {
            return List.of();
        }
        return TimeTree.KNOWN.covering(knownFrom, knownTo);
    }
}
