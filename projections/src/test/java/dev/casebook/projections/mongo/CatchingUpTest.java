package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How long the documents of a view that is far behind wait to be written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatchingUpTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final CatchingUp catchingUp = new CatchingUp(() -> 100_000, nanos::get);
    private BatchingUnitOfWork<EventMessage<?>> batch;

    @BeforeEach
    void begin_a_large_batch() {
        batch = new BatchingUnitOfWork<>(
                Collections.nCopies(1_000, GenericEventMessage.asEventMessage("something happened")));
        batch.start();
    }

    @AfterEach
    void end_it() {
        batch.rollback();
    }

    @Test
    void they_wait_while_the_view_is_far_behind() {
        assertThat(catchingUp.mayWait(94_999, 1_000)).isTrue();
        assertThat(catchingUp.mayWait(95_000, 1_000)).isFalse();
    }

    @Test
    void they_wait_until_they_are_many() {
        assertThat(catchingUp.mayWait(1_000, 19_999)).isTrue();
        assertThat(catchingUp.mayWait(2_000, 20_000)).isFalse();
    }

    @Test
    void they_wait_ten_seconds_at_most_from_the_first_that_waits() {
        assertThat(catchingUp.mayWait(1_000, 1)).isTrue();
        pass(Duration.ofMillis(9_999));
        assertThat(catchingUp.mayWait(2_000, 2)).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(catchingUp.mayWait(3_000, 3)).isFalse();

        catchingUp.nothingWaits();
        pass(Duration.ofSeconds(10));
        assertThat(catchingUp.mayWait(4_000, 1)).isTrue();
        pass(Duration.ofSeconds(10));
        assertThat(catchingUp.mayWait(5_000, 2)).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
