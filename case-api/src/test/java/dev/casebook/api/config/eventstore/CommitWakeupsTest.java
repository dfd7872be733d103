package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitWakeupsTest {

    private final AtomicInteger read = new AtomicInteger();
    private final CommitWakeups wakeups = new CommitWakeups(CommitWakeups.WHILE_LOOKED_AT, read::incrementAndGet);
    private final AtomicInteger woken = new AtomicInteger();
    private final Runnable follower = woken::incrementAndGet;

    @AfterEach
    void end() {
        wakeups.close();
    }

    @Test
    void every_commit_is_followed_by_a_wakeup_and_many_share_one() {
        wakeups.add(follower);

        for (int commit = 0; commit < 1_000; commit++) {
            wakeups.committed();
        }
        await().until(() -> woken.get() > 0);
        int shared = woken.get();
        wakeups.committed();
        await().until(() -> woken.get() > shared);

        assertThat(shared).isLessThan(1_000);
    }

    @Test
    void what_was_committed_is_being_read_before_anybody_is_woken() {
        AtomicInteger readBefore = new AtomicInteger();
        wakeups.add(() -> readBefore.compareAndSet(0, read.get()));
        wakeups.add(follower);

        wakeups.committed();

        await().until(() -> woken.get() > 0);
        assertThat(readBefore).hasValue(1);
    }

    @Test
    void who_has_left_is_not_woken() {
        AtomicInteger stayed = new AtomicInteger();
        wakeups.add(follower);
        wakeups.add(stayed::incrementAndGet);
        wakeups.remove(follower);

        wakeups.committed();

        await().until(() -> stayed.get() > 0);
        assertThat(woken).hasValue(0);
    }

    @Test
    void commits_after_the_end_harm_nobody() {
        wakeups.add(follower);
        wakeups.close();

        assertThatNoException().isThrownBy(() -> {
            wakeups.committed();
            wakeups.committed();
        });
    }
}
