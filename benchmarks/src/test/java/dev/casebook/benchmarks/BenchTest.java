package dev.casebook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchTest {

    private final StringWriter errors = new StringWriter();

    @Test
    void a_part_that_is_unknown_is_refused_before_anything_is_measured() {
        assertThat(bench("--only=raw,querys")).isEqualTo(2);

        assertThat(errors.toString().lines())
                .containsExactly(
                        "--only: there is no part querys; there are raw, commands, product, http, replay, replay-folds,"
                                + " queries, asof, timers, scale, calendars, what-if, verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs=4", "--runs=0 --quick"})
    void runs_too_few_for_a_median_are_refused(String arguments) {
        assertThat(bench(arguments.split(" "))).isEqualTo(2);

        assertThat(errors.toString().lines())
                .containsExactly("--runs: a median needs at least 5 runs; fewer only with --quick");
    }

    private int bench(String... arguments) {
        return Bench.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
