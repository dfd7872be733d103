package dev.casebook.api.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.supportcase.CaseReplay.Judged;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration GOAL = Duration.ofHours(4);

    @Test
    void what_was_cancelled_after_the_time_that_is_looked_at_was_still_open_then() {
        Judged cancelled = cancelledAt(NOON.plusSeconds(60));

        assertThat(Verdict.of(cancelled, NOON.plusSeconds(61))).isEqualTo(Verdict.CANCELLED);
        assertThat(Verdict.of(cancelled, NOON.plusSeconds(60))).isEqualTo(Verdict.OPEN);
    }

    private static Judged cancelledAt(Instant at) {
        ResponseClock clock = ResponseClock.none()
                .on(new TargetStarted(
                        "case-1",
                        Metric.RESOLUTION,
                        1,
                        NOON,
                        GOAL,
                        null,
                        NOON.plus(GOAL),
                        Duration.ZERO,
                        Duration.ZERO,
                        0,
                        "p@1",
                        "c@1",
                        "2026a",
                        NOON))
                .on(new TargetCancelled(
                        "case-1", Metric.RESOLUTION, 1, CancelCause.CLOSED, Duration.between(NOON, at), at));
        return new Judged(clock.target(Metric.RESOLUTION, 1).orElseThrow(), null, null);
    }
}
