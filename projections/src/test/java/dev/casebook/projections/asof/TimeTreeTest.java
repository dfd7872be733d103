package dev.casebook.projections.asof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.projections.Instants;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeTreeTest {

    private static final long NOW = 1_795_000_000_000_000L;
    private static final long LEAF = 1L << 32;

    @Test
    void an_interval_and_an_instant_in_it_share_exactly_one_node() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long from = NOW + random.nextLong(1L << (20 + random.nextInt(30)));
            long to = random.nextInt(5) == 0
                    ? Instants.NEVER
                    : from + 1 + random.nextLong(1L << (10 + random.nextInt(40)));
            long within = from + random.nextLong(Math.min(to - from, 1L << 50));

            assertThat(shared(from, to, within))
                    .as("%d in [%d, %d)", within, from, to)
                    .hasSize(1);
        }
    }

    @Test
    void an_interval_and_an_instant_well_beyond_its_ends_share_none() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            long from = NOW + random.nextLong(1L << 45);
            long to = from + 1 + random.nextLong(1L << (10 + random.nextInt(35)));

            long beyond = 2 * LEAF + (to - from) / 8;

            assertThat(shared(from, to, from - beyond)).isEmpty();
            assertThat(shared(from, to, to + beyond)).isEmpty();
        }
    }

    @Test
    void what_lies_before_1970_is_found_too() {
        assertThat(shared(-5_000, NOW, 0)).hasSize(1);
        assertThat(shared(-5_000, -4_000, -4_500)).hasSize(1);
    }

    @Test
    void an_interval_has_few_nodes_however_long_it_is() {
        assertThat(TimeTree.VALID.covering(NOW, Instants.NEVER)).hasSizeLessThanOrEqualTo(21);
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long from = NOW + random.nextLong(1L << 45);
            assertThat(TimeTree.VALID.covering(from, from + 1 + random.nextLong(1L << (10 + random.nextInt(38)))))
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void trees_share_no_node() {
        assertThat(TimeTree.VALID.above(NOW)).doesNotContainAnyElementsOf(TimeTree.KNOWN.above(NOW));
    }

    private static List<Long> shared(long from, long to, long instant) {
        List<Long> shared = new ArrayList<>(TimeTree.VALID.covering(from, to));
        shared.retainAll(TimeTree.VALID.above(instant));
        return shared;
    }
}
