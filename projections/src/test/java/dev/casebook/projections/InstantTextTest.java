package dev.casebook.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantTextTest {

    @Test
    void every_instant_is_written_and_read_as_java_does_it() {
        Random random = new Random(20261126);
        for (int i = 0; i < 20_000; i++) {
            long nanos = random.nextInt(1_000_000_000);
            long unit = (long) Math.pow(10, random.nextInt(10));
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L), nanos / unit * unit);

            assertThat(InstantText.write(instant)).isEqualTo(instant.toString());
            assertThat(InstantText.read(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "2026-03-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-03-01T09:00:00.1Z",
                "+10000-01-01T00:00:00Z",
                "-0044-03-15T12:00:00.5Z",
                "2026-03-01T09:00:00.123456789Z"
            })
    void instants_far_off_and_exact_ones_are_read_too(String text) {
        assertThat(InstantText.read(text)).isEqualTo(Instant.parse(text));
        assertThat(InstantText.write(Instant.parse(text)))
                .isEqualTo(Instant.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T09:00:00Z",
                "2026-13-01T09:00:00Z",
                "2026-+1-01T09:00:00Z",
                "2026-03-01T25:00:00Z",
                "2026-03-01 09:00:00Z",
                "2026-03-01T09:00:00+00:0",
                ""
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> InstantText.read(text)).isInstanceOf(DateTimeException.class);
    }
}
