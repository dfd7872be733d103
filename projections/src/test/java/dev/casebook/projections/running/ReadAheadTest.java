package dev.casebook.projections.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.supportcase.Priority;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How far a processor reads ahead of what it has handled, and how it goes on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadAheadTest {

    private static final int MOST = 400;

    private final TestLog log = new TestLog();
    private final Queue<TrackedEventMessage<?>> unhandled = new ArrayDeque<>();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void a_log_of_a_thousand_events() {
        for (int i = 0; i < 1_000; i++) log.opened("case-" + i, "cards", Priority.NORMAL, i);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void it_stops_when_enough_waits_and_goes_on_when_half_of_that_is_handled() throws Exception {
        ReadAhead ahead = reads(event -> true);
        BlockingStream<TrackedEventMessage<?>> stream = stream(ahead);
        readAll(stream);
        assertThat(unhandled).hasSize(MOST);

        handle(ahead, MOST / 2 - 1);
        assertThat(calls).hasValue(0);
        handle(ahead, 1);
        assertThat(calls).hasValue(1);

        readAll(stream);
        assertThat(unhandled).hasSize(MOST);
    }

    @Test
    void who_was_never_refused_is_not_called_back() throws Exception {
        ReadAhead ahead = reads(event -> true);
        BlockingStream<TrackedEventMessage<?>> stream = stream(ahead);
        for (int i = 0; i < MOST - 1; i++) unhandled.add(stream.nextAvailable());

        handle(ahead, MOST - 1);

        assertThat(calls).hasValue(0);
    }

    @Test
    void events_that_no_handler_takes_do_not_count() throws Exception {
        readAll(stream(reads(event -> false)));

        assertThat(unhandled).hasSize(1_000);
    }

    @Test
    void what_was_dropped_unhandled_does_not_count_for_the_next_stream() throws Exception {
        ReadAhead ahead = reads(event -> true);
        readAll(stream(ahead));
        unhandled.clear();

        readAll(stream(ahead));

        assertThat(unhandled).hasSize(MOST);
    }

    private ReadAhead reads(Predicate<EventMessage<?>> isHandled) {
        return new ReadAhead(log.log().events(), isHandled);
    }

    private BlockingStream<TrackedEventMessage<?>> stream(ReadAhead ahead) {
        BlockingStream<TrackedEventMessage<?>> stream = ahead.openStream(ahead.createTailToken());
        stream.setOnAvailableCallback(calls::incrementAndGet);
        return stream;
    }

    private void readAll(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        while (stream.hasNextAvailable()) unhandled.add(stream.nextAvailable());
    }

    private void handle(ReadAhead ahead, int events) throws Exception {
        for (int i = 0; i < events; i++) {
            ahead.handle(DefaultUnitOfWork.startAndGet(unhandled.remove()), () -> "handled");
        }
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }
}
