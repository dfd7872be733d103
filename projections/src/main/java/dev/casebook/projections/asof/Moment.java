package dev.casebook.projections.asof;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.projections.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A past instant, in two times.
 *
 * @param asOf of the facts only those that had happened by then
 * @param asKnown of those only what the log had learned by then; null for all that it knows
 */
public record Moment(Instant asOf, @Nullable Instant asKnown) {

    static final String OPENED_AT = "openedAt";
    static final String LAST_AT = "lastAt";
    static final String LAST_KNOWN = "lastKnown";
    static final String STATUS = "status";

    private static final List<String> OPEN =
            List.of(CaseStatus.NEW.name(), CaseStatus.OPEN.name(), CaseStatus.PENDING.name());

    /** Whether something that the log learned at an instant, in microseconds, counts. */
    boolean knows(long learned) {
        return learned <= known();
    }

    /** What a version fulfils that was so then: of cases, or of promises. */
    Document holds(boolean promises) {
        long at = Instants.micros(asOf);
        List<Long> nodes = new ArrayList<>(TimeTree.VALID.above(at));
        if (asKnown != null) {
            nodes.addAll(TimeTree.KNOWN.above(known()));
        }
        return new Document(promises ? Version.PROMISE_NODES : Version.NODES, new Document("$in", nodes))
                .append(Version.VALID_FROM, new Document("$lte", at))
                .append(Version.VALID_TO, new Document("$gt", at))
                .append(Version.KNOWN_FROM, new Document("$lte", known()))
                .append(Version.KNOWN_TO, new Document("$gt", known()));
    }

    /** What the timeline of a case fulfils that had been opened. */
    Document opened() {
        return new Document(OPENED_AT, new Document("$lte", Instants.micros(asOf)));
    }

    /** What it fulfils where the case may have been open: it still is, or there is a fact that did not count then. */
    Document open() {
        return opened().append(
                        "$or",
                        List.of(
                                new Document(STATUS, new Document("$in", OPEN)),
                                new Document(LAST_AT, new Document("$gt", Instants.micros(asOf))),
                                new Document(LAST_KNOWN, new Document("$gt", known()))));
    }

    private long known() {
        return asKnown == null ? Instants.NEVER - 1 : Instants.micros(asKnown);
    }
}
