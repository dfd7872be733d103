package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class SharedPagesTest {

    private static final int SIZE = 10;

    private final AtomicLong head = new AtomicLong(100);
    private final AtomicInteger reads = new AtomicInteger();
    private final SharedPages pages = new SharedPages(head::get);

    @Test
    void who_reads_from_far_behind_gets_the_page_that_another_has_read() {
        page(at(0), SIZE);
        List<? extends TrackedEventData<?>> first = page(at(10), SIZE);
        assertThat(page(at(10), SIZE)).isSameAs(first);
        assertThat(reads).hasValue(2);
    }

    @Test
    void a_reader_with_a_gap_behind_him_gets_a_page_of_his_own() {
        page(at(0), SIZE);
        page(at(10), SIZE);
        page(GapAwareTrackingToken.newInstance(10, Set.of(7L)), SIZE);
        assertThat(reads).hasValue(3);
    }

    @Test
    void the_end_of_the_log_is_read_anew_each_time() {
        page(at(0), SIZE);
        page(at(91), 9);
        assertThat(page(at(91), SIZE)).hasSize(SIZE);
        assertThat(reads).hasValue(3);
    }

    @Test
    void a_log_that_has_grown_is_far_ahead_for_who_fills_pages() {
        page(at(91), SIZE);
        head.set(200);
        page(at(101), SIZE);
        page(at(111), SIZE);
        page(at(111), SIZE);
        assertThat(reads).hasValue(3);
    }

    private List<? extends TrackedEventData<?>> page(TrackingToken after, int found) {
        return pages.after(after, SIZE, () -> {
            reads.incrementAndGet();
            return Collections.nCopies(found, event());
        });
    }

    private static TrackingToken at(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    private static TrackedEventData<String> event() {
        return new TrackedDomainEventData<>(
                at(1),
                new GenericDomainEventEntry<>("case", "a", 0, "e", "2026-01-01T00:00:00Z", "type", "1", "{}", "{}"));
    }
}
