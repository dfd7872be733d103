package dev.casebook.api.import_.incidentlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictCheckTest {

    private final VerdictCheck check = new VerdictCheck();

    @Test
    void each_incident_with_a_verdict_on_both_sides_is_counted_once() {
        expect("A", true).shows("A", "MET", false);
        expect("B", false).shows("B", "BREACHED", false);
        expect("C", true).shows("C", "BREACHED", false);
        expect("D", false).shows("D", "MET", false);
        expect("E", false).shows("E", "RUNNING", false);
        expect("F", null).shows("F", "MET", false);
        shows("A", "BREACHED", false);

        assertThat(check.report())
                .containsExactly("Resolution against made_sla: 2 of 4 agree (50.0 %); 1 breached here only,"
                        + " 1 there only; 1 not decided here");
    }

    @Test
    void a_breach_that_is_excused_leaves_the_incident_met_by_its_other_targets() {
        expect("A", true);
        check.seen(JsonMapper.shared().readTree("""
                {"externalId": "A", "targets": [
                  {"metric": "FIRST_RESPONSE", "state": "BREACHED"},
                  {"metric": "RESOLUTION", "state": "BREACHED", "excused": true},
                  {"metric": "RESOLUTION", "state": "MET"}]}"""));

        assertThat(check.report()).first().asString().contains("1 of 1 agree");
    }

    @Test
    void where_the_log_says_nothing_nothing_is_said() {
        shows("A", "MET", false);

        assertThat(check.report()).isEmpty();
    }

    private VerdictCheckTest expect(String number, Boolean made) {
        check.expect(number, made);
        return this;
    }

    private void shows(String number, String state, boolean excused) {
        check.seen(JsonMapper.shared().readTree("""
                {"externalId": "%s", "targets": [{"metric": "RESOLUTION", "state": "%s", "excused": %s}]}""".formatted(number, state, excused)));
    }
}
