package dev.casebook.api.rest.paging;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.projections.asof.Moment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past instant that a read asks for.
 *
 * @param asOf of the facts only those that had happened by then
 * @param asKnown of those only what the log had learned by then; null for all that it knows
 */
public record PastInstant(Instant asOf, @Nullable Instant asKnown) {

    /**
     * What the parameters {@code asOf} and {@code asKnown} ask for; {@code asKnown} alone asks for what had happened by now.
     *
     * @return empty where neither is given
     * @throws ValidationFailed when one is no instant, or lies in the future
     */
    public static Optional<PastInstant> of(ListQuery query, Instant now) {
        Instant asOf = past(query, "asOf", now);
        Instant asKnown = past(query, "asKnown", now);
        return asOf == null && asKnown == null
                ? Optional.empty()
                : Optional.of(new PastInstant(asOf == null ? now : asOf, asKnown));
    }

    /** As the view of past instants is asked. */
    public Moment moment() {
        return new Moment(asOf, asKnown);
    }

    private static @Nullable Instant past(ListQuery query, String name, Instant now) {
        Instant instant = query.instant(name);
        if (instant != null && instant.isAfter(now)) {
            throw new ValidationFailed(name, "must not lie in the future");
        }
        return instant;
    }
}
