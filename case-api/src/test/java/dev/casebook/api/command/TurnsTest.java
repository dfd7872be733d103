package dev.casebook.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {

    @Test
    void no_more_than_so_many_have_a_turn_and_all_come_to_it() throws Exception {
        Turns turns = new Turns(2);
        CountDownLatch two = new CountDownLatch(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<Integer>> ended = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            ended.add(callers.submit(() -> turns.take(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                two.countDown();
                awaitUninterrupted(two);
                return inside.decrementAndGet();
            })));
        }
        for (Future<Integer> one : ended) {
            assertThat(one.get()).isNotNegative();
        }
        callers.shutdown();
        assertThat(most).hasValue(2);
    }

    @Test
    void a_task_within_a_turn_takes_no_other() {
        Turns one = new Turns(1);

        assertThat(one.<Integer>take(() -> one.take(() -> 7))).isEqualTo(7);
    }

    @Test
    void a_turn_is_given_back_by_a_task_that_fails() {
        Turns one = new Turns(1);

        assertThatThrownBy(() -> one.take(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(one.<Integer>take(() -> 7)).isEqualTo(7);
    }

    @Test
    void eight_a_core_have_a_turn_while_others_keep_some_connections() {
        assertThat(Turns.suiting(2, 20)).isEqualTo(16);
        assertThat(Turns.suiting(4, 20)).isEqualTo(16);
        assertThat(Turns.suiting(1, 4)).isEqualTo(1);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
