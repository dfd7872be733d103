package dev.casebook.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantsTest {

    @Test
    void an_instant_is_its_microseconds_since_1970() {
        assertThat(Instants.micros(Instant.EPOCH)).isZero();
        assertThat(Instants.micros(Instant.parse("1970-01-01T00:00:01.000002Z")))
                .isEqualTo(1_000_002);
        assertThat(Instants.micros(Instant.parse("1969-12-31T23:59:59.999999Z")))
                .isEqualTo(-1);
    }

    @Test
    void no_instant_is_later_than_all() {
        assertThat(Instants.micros(null)).isGreaterThan(Instants.micros(Instant.parse("9999-12-31T23:59:59Z")));
    }

    @Test
    void instants_sort_as_their_numbers_also_where_nanoseconds_do_not_fit() {
        assertThat(Instants.micros(Instant.parse("0001-01-01T00:00:00Z")))
                .isLessThan(Instants.micros(Instant.parse("1600-01-01T00:00:00Z")))
                .isEqualTo(-62_135_596_800_000_000L);
        assertThat(Instants.micros(Instant.parse("9999-12-31T23:59:59Z"))).isEqualTo(253_402_300_799_000_000L);
    }
}
