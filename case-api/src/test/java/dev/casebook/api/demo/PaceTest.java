package dev.casebook.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant BEGUN = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant FROM = Instant.parse("2016-03-03T08:00:00Z");

    @Test
    void an_hour_of_the_log_takes_a_minute_at_sixty_times_its_pace() {
        Pace pace = new Pace(BEGUN, FROM, 60);

        assertThat(pace.until(FROM.plusSeconds(3600), BEGUN)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pace.until(FROM.plusSeconds(3600), BEGUN.plusSeconds(45))).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void what_is_past_is_played_at_once() {
        Pace pace = new Pace(BEGUN, FROM, 60);

        assertThat(pace.until(FROM.plusSeconds(60), BEGUN.plusSeconds(5))).isEqualTo(Duration.ZERO);
    }
}
