package dev.casebook.api.config.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the log, read once for all who read it from far behind: views that are built side by side ask for the same
 * ones within seconds. Who is near the end reads for himself, since more may be there the next time. A page says what the
 * log held when it was read: a gap that is filled later stands in its tokens, as it would for one who had read it then.
 */
final class SharedPages {

    /** So many stay, of a thousand events each. */
    private static final int KEPT = 32;

    private static final Duration UNUSED = Duration.ofSeconds(10);

    private final Cache<Place, List<? extends TrackedEventData<?>>> pages =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).build();
    private final LongSupplier head;
    private volatile long knownHead;

    private record Place(TrackingToken after, int size) {}

    /**
     * Pages of one log.
     *
     * @param head tells the position of its last event
     */
    SharedPages(LongSupplier head) {
        this.head = head;
    }

    /**
     * The page after a token.
     *
     * @param token null for the first page
     * @param size how many positions it spans
     * @param read reads it from the log
     */
    List<? extends TrackedEventData<?>> after(
            @Nullable TrackingToken token, int size, Supplier<List<? extends TrackedEventData<?>>> read) {
        if (token != null && position(token) + size <= knownHead) {
            return pages.get(new Place(token, size), place -> read.get());
        }
        List<? extends TrackedEventData<?>> page = read.get();
        if (page.size() >= size / 2) {
            knownHead = head.getAsLong();
        }
        return page;
    }

    private static long position(TrackingToken token) {
        OptionalLong position = token.position();
        return position.isPresent() ? position.getAsLong() : Long.MAX_VALUE / 2;
    }
}
