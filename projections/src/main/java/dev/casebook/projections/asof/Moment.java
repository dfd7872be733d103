package dev.casebook.projections.asof;

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

    /** Whether something that the log learned at an instant, in microseconds, counts. */
    boolean knows(long learned) {
        return learned <= known();
    }

    /** What a version fulfils that was so then: of cases, or of promises. */
    Document holds(boolean promises) {
        long at = Instants.micros(asOf);
        List<Long> nodes = new ArrayList<>((promises ? TimeTree.PROMISE_VALID : TimeTree.VALID).above(at));
        if (asKnown != null) {
            nodes.addAll((promises ? TimeTree.PROMISE_KNOWN : TimeTree.KNOWN).above(known()));
        }
        return new Document(Version.NODES, new Document("$in", nodes))
                .append(Version.VALID_FROM, new Document("$lte", at))
                .append(Version.VALID_TO, new Document("$gt", at))
                .append(Version.KNOWN_FROM, new Document("$lte", known()))
                .append(Version.KNOWN_TO, new Document("$gt", known()));
    }

    private long known() {
        return asKnown == null ? Instants.NEVER - 1 : Instants.micros(asKnown);
    }
}
