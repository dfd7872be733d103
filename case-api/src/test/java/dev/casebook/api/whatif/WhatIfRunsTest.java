package dev.casebook.api.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.config.settings.RulesInForce;
import dev.casebook.api.log.CaseHistories;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.rest.problem.Problems;
import dev.casebook.api.rest.problem.TooManyRequests;
import dev.casebook.api.testing.CasebookTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How many runs there may be, and how they end. */
class WhatIfRunsTest extends CasebookTest {

    /** A clock at which runs wait for their end to be told. */
    private static final class HeldClock extends Clock {

        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().equals("what-if")) {
                try {
                    assertThat(released.await(120, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            return Instant.parse("2026-01-01T00:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Autowired
    private CaseHistories histories;

    @Autowired
    private EventLog log;

    @Autowired
    private RulesInForce rules;

    @DynamicPropertySource
    static void noPolicies(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    private WhatIfQuestion question() {
        return new WhatIfQuestion(
                Instant.EPOCH,
                Instant.parse("2030-01-01T00:00:00Z"),
                rules.now().policies());
    }

    @Test
    void no_more_than_two_run_at_once() throws InterruptedException {
        HeldClock clock = new HeldClock();
        WhatIfRuns runs = new WhatIfRuns(histories, log, rules, clock);
        WhatIfRun first = runs.start(question());
        WhatIfRun second = runs.start(question());

        assertThatThrownBy(() -> runs.start(question()))
                .isInstanceOf(TooManyRequests.class)
                .hasMessageContaining("2 what-if runs are under way");
        clock.released.countDown();

        await().until(() -> ended(first) && ended(second));
        assertThat(runs.start(question()).id()).isNotEmpty();
        runs.destroy();
    }

    @Test
    void the_latest_ten_are_kept() throws InterruptedException {
        WhatIfRuns runs = new WhatIfRuns(histories, log, rules, Clock.systemUTC());
        List<WhatIfRun> begun = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            WhatIfRun run = runs.start(question());
            begun.add(run);
            await().until(() -> ended(run));
        }

        assertThat(runs.byId(begun.get(1).id())).isEmpty();
        assertThat(runs.byId(begun.get(2).id())).contains(begun.get(2));
        assertThat(runs.byId(begun.get(11).id())).contains(begun.get(11));
        runs.destroy();
    }

    @Test
    void a_run_ends_with_the_service() throws InterruptedException {
        HeldClock clock = new HeldClock();
        WhatIfRuns runs = new WhatIfRuns(histories, log, rules, clock);
        WhatIfRun run = runs.start(question());
        run.stop();
        clock.released.countDown();

        runs.destroy();

        assertThat(ended(run)).isTrue();
    }

    @Test
    void too_many_are_answered_as_a_problem() {
        assertThat(Problems.of(new TooManyRequests("wait"))).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.type()).isEqualTo("urn:casebook:problem:too-many-requests");
            assertThat(problem.detail()).isEqualTo("wait");
        });
    }

    private static boolean ended(WhatIfRun run) {
        return run.progress().state() != WhatIfRun.State.RUNNING;
    }
}
