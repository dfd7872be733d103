package dev.casebook.api.import_.incidentlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewCheckTest {

    private final ViewCheck check = new ViewCheck();

    @Test
    void passes_where_every_incident_stands_as_the_file_says() {
        expect(CaseStatus.OPEN);

        check.seen(shown("OPEN", "\"team\":\"Group 1\",\"agent\":\"Resolver 2\""));

        assertThat(check.passed()).isTrue();
        assertThat(check.report()).containsExactly("Views against the file: 1 match, 0 differ, 0 are missing");
    }

    @Test
    void shows_what_differs() {
        expect(CaseStatus.OPEN);

        check.seen(shown("PENDING", "\"team\":\"Group 1\""));

        assertThat(check.passed()).isFalse();
        assertThat(check.report())
                .containsExactly(
                        "Views against the file: 0 match, 1 differ, 0 are missing",
                        "  INC1: the file says OPEN/HIGH/Group 1/Resolver 2, the views PENDING/HIGH/Group 1/null");
    }

    @Test
    void misses_what_the_views_do_not_show() {
        expect(CaseStatus.OPEN);

        assertThat(check.passed()).isFalse();
        assertThat(check.report()).contains("  INC1: missing");
    }

    @Test
    void takes_a_case_that_closed_by_itself_for_resolved() {
        expect(CaseStatus.RESOLVED);

        check.seen(shown(
                "CLOSED",
                "\"team\":\"Group 1\",\"agent\":\"Resolver 2\",\"resolvedAt\":\"2016-03-01T00:00:00Z\","
                        + "\"closedAt\":\"2016-03-08T00:00:00Z\""));

        assertThat(check.passed()).isTrue();
    }

    @Test
    void does_not_compare_what_an_earlier_import_played_further() {
        expect(CaseStatus.OPEN);
        check.standsFurther("INC1");

        check.seen(shown("CLOSED", "\"team\":\"Group 9\""));

        assertThat(check.passed()).isTrue();
        assertThat(check.report())
                .containsExactly(
                        "Views against the file: 0 match, 0 differ, 0 are missing",
                        "  1 stand further, by an earlier import, and were not compared");
    }

    @Test
    void passes_over_cases_of_nothing_expected() {
        check.seen(shown("OPEN", "\"team\":\"Group 1\""));

        assertThat(check.passed()).isTrue();
    }

    private void expect(CaseStatus status) {
        check.expect("INC1", Instant.EPOCH, new LastKnown(status, Priority.HIGH, "Group 1", "Resolver 2"));
        check.became("INC1", "case-1");
    }

    private static JsonNode shown(String status, String more) {
        return JsonMapper.shared()
                .readTree("{\"id\":\"case-1\",\"status\":\"" + status + "\",\"priority\":\"HIGH\"," + more + "}");
    }
}
