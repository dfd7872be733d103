package dev.casebook.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoScriptTest {

    private static final List<LiveStep> SCRIPT = DemoScript.of(DemoLog.file(), DemoLog.BEGIN);

    @Test
    void holds_what_happened_after_the_beginning_in_the_order_of_its_instants() {
        assertThat(SCRIPT).hasSizeGreaterThan(2_000);
        assertThat(SCRIPT).allMatch(step -> !step.at().isBefore(DemoLog.BEGIN));
        assertThat(SCRIPT).extracting(LiveStep::at).isSorted();
    }

    @Test
    void opens_the_one_incident_that_had_no_row_then_before_anything_else_of_it() {
        List<LiveStep> openings = SCRIPT.stream().filter(LiveStep::opens).toList();

        assertThat(openings).hasSize(1);
        LiveStep opening = openings.get(0);
        assertThat(SCRIPT.stream().filter(step -> step.incident().equals(opening.incident())))
                .first()
                .isEqualTo(opening);
        assertThat(opening.body().has("customer")).isTrue();
    }

    @Test
    void names_each_step_once_and_leaves_the_instant_to_the_clock() {
        Set<String> keys = new HashSet<>();

        assertThat(SCRIPT).allMatch(step -> keys.add(step.key()));
        assertThat(SCRIPT).noneMatch(step -> step.body().has("occurredAt"));
    }

    @Test
    void every_incident_ends_closed() {
        Set<String> closed = new HashSet<>();
        Set<String> incidents = new HashSet<>();
        for (LiveStep step : SCRIPT) {
            incidents.add(step.incident());
            if (step.call().equals("close")) {
                closed.add(step.incident());
            } else if (step.call().equals("reopen")) {
                closed.remove(step.incident());
            }
        }
        assertThat(closed).isEqualTo(incidents);
    }

    @Test
    void is_the_same_every_time() {
        assertThat(DemoScript.of(DemoLog.file(), DemoLog.BEGIN)).isEqualTo(SCRIPT);
        assertThat(DemoScript.of(DemoLog.file(), Instant.parse("2018-01-01T00:00:00Z")))
                .isEmpty();
    }
}
