package dev.casebook.saga.responsetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.saga.CaseCommands;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseTimeSagaTest {

    private static final String CASE = "case-1";
    private static final String OTHER = "case-2";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = NOON.plusSeconds(7_200);
    private static final Instant FIRED_AT = Instant.parse("2026-03-02T13:00:00.123456789Z");
    private static final Instant FIRED_AT_IN_MICROS = Instant.parse("2026-03-02T13:00:00.123456Z");

    private final List<Object> sent = new ArrayList<>();
    private FixtureConfiguration saga;

    @BeforeEach
    void start() {
        saga = new SagaTestFixture<>(ResponseTimeSaga.class);
        saga.registerResource((CaseCommands) sent::add);
        saga.registerResource(Clock.fixed(FIRED_AT, ZoneOffset.UTC));
    }

    @Test
    void wakes_a_millisecond_after_the_instant_as_what_falls_due_is_in_effect_only_then() {
        saga.givenCurrentTime(NOON)
                .whenPublishingA(timerSet(CASE, ONE))
                .expectActiveSagas(1)
                .expectScheduledDeadline(ONE.plusMillis(1), CASE);
    }

    @Test
    void a_timer_that_moves_replaces_the_one_before() {
        saga.givenAPublished(timerSet(CASE, ONE))
                .whenPublishingA(timerSet(CASE, TWO))
                .expectActiveSagas(1)
                .expectScheduledDeadline(TWO.plusMillis(1), CASE)
                .expectNoScheduledDeadline(ONE.plusMillis(1), CASE);
    }

    @Test
    void a_case_with_nothing_to_come_needs_neither_timer_nor_saga() {
        saga.givenAPublished(timerSet(CASE, ONE))
                .whenPublishingA(timerSet(CASE, null))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_case_that_never_had_anything_to_come_leaves_no_saga_behind() {
        saga.givenNoPriorActivity()
                .whenPublishingA(timerSet(CASE, null))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void cases_keep_their_timers_apart() {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(timerSet(CASE, ONE))
                .whenPublishingA(timerSet(OTHER, TWO))
                .expectActiveSagas(2)
                .expectScheduledDeadline(ONE.plusMillis(1), CASE)
                .expectScheduledDeadline(TWO.plusMillis(1), OTHER);
    }

    @Test
    void a_timer_that_fires_asks_its_case_to_settle_by_the_clock_of_that_moment() {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(timerSet(CASE, ONE))
                .whenTimeAdvancesTo(ONE.plusMillis(1))
                .expectTriggeredDeadlines(CASE)
                .expectActiveSagas(1);

        assertThat(sent).containsExactly(new SettleCase(CASE, Issued.live(Actor.CLOCK, FIRED_AT_IN_MICROS)));
    }

    @Test
    void nothing_is_settled_at_the_very_instant() {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(timerSet(CASE, ONE))
                .whenTimeAdvancesTo(ONE)
                .expectTriggeredDeadlines();

        assertThat(sent).isEmpty();
    }

    @Test
    void a_saga_whose_timer_fired_takes_the_next_one() throws Exception {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(timerSet(CASE, ONE))
                .andThenTimeAdvancesTo(ONE.plusMillis(1))
                .whenPublishingA(timerSet(CASE, TWO))
                .expectActiveSagas(1)
                .expectScheduledDeadline(TWO.plusMillis(1), CASE);
    }

    private static CaseTimerSet timerSet(String caseId, @Nullable Instant wakeAt) {
        return new CaseTimerSet(caseId, wakeAt, NOON);
    }
}
