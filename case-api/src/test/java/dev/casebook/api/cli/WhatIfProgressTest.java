package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfProgressTest {

    private final StringWriter said = new StringWriter();
    private final Hands hands = new Hands();
    private final WhatIfProgress progress = new WhatIfProgress(new PrintWriter(said), hands);

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-05T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void afterMillis(long millis, long events, long cases) {
        hands.now = hands.now.plusMillis(millis);
        progress.at(
                JsonMapper.shared().readTree("{\"events\":" + events + ",\"head\":240000,\"cases\":" + cases + "}"));
    }

    @Test
    void says_done_of_total_rate_and_time_left_once_a_second_at_most() {
        afterMillis(0, 0, 0);
        afterMillis(500, 20_000, 1_000);
        afterMillis(1_500, 60_000, 5_000);

        assertThat(said.toString().lines())
                .containsExactly(
                        "0 of about 240,000 events read, 0 cases judged, 0 events a second",
                        "60,000 of about 240,000 events read, 5,000 cases judged, 30,000 events a second, 6 s left");
    }
}
