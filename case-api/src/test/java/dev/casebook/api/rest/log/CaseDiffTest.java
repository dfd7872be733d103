package dev.casebook.api.rest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.casedetail.CaseDetail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseDiffTest {

    private static final Instant NOON = Instant.parse("2026-01-26T12:00:00Z");
    private static final List<RecordedEvent> EVENTS = logged(
            new CaseOpened(
                    "case-1",
                    "C17",
                    "customer-1",
                    new CustomerDetails(null, "王芳", null, null, null, null),
                    Channel.WEB,
                    null,
                    "充值未到账",
                    null,
                    Priority.NORMAL,
                    null,
                    null,
                    Set.of(),
                    ActorKind.AGENT,
                    null,
                    null,
                    NOON),
            new CaseClassified("case-1", "customer-1", null, Priority.HIGH, null, NOON),
            new CaseTimerSet("case-1", NOON, NOON),
            new CaseAssigned("case-1", "cards", "li.na", NOON),
            new CaseClassified("case-1", "customer-1", null, Priority.URGENT, null, NOON),
            new CasePended("case-1", PendingReason.CUSTOMER, null, "customer-1", null, NOON),
            new CaseResumed("case-1", Cause.COMMAND, NOON));

    @Test
    void a_field_that_changed_twice_names_both_events() {
        assertThat(between(1, 4)).containsEntry("priority", "NORMAL > URGENT by [101, 104]");
    }

    @Test
    void only_what_happened_between_the_versions_counts() {
        assertThat(between(2, 3))
                .containsOnly(
                        Map.entry("team", "absent > cards by [103]"), Map.entry("agent", "absent > li.na by [103]"));
    }

    @Test
    void what_was_changed_and_changed_back_is_no_difference() {
        assertThat(between(5, 6)).containsOnlyKeys("status", "pendingReason");
        assertThat(between(4, 6)).containsOnly(Map.entry("status", "NEW > OPEN by [105, 106]"));
    }

    @Test
    void what_the_clock_records_makes_no_version() {
        assertThat(CaseDiff.versionAfter(EVENTS)).isEqualTo(6);
    }

    private static Map<String, String> between(long from, long to) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (CaseDiff.FieldChange change : CaseDiff.between(EVENTS, from, to, CaseDiffTest::shown)) {
            changes.put(
                    change.field(),
                    text(change.from()) + " > " + text(change.to()) + " by "
                            + change.events().stream()
                                    .map(CaseDiff.ChangingEvent::position)
                                    .toList());
        }
        return changes;
    }

    private static String text(JsonNode value) {
        return value == null ? "absent" : value.asString();
    }

    private static JsonNode shown(CaseDetail detail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", detail.summary().status());
        fields.put("pendingReason", detail.summary().pendingReason());
        fields.put("priority", detail.summary().priority());
        fields.put("team", detail.summary().team());
        fields.put("agent", detail.summary().agent());
        fields.values().removeIf(value -> value == null);
        return JsonMapper.shared().valueToTree(fields);
    }

    private static List<RecordedEvent> logged(CaseEvent... events) {
        List<RecordedEvent> logged = new ArrayList<>();
        for (CaseEvent event : events) {
            int sequence = logged.size();
            logged.add(new RecordedEvent(100 + sequence, sequence, event.caseId(), "event-" + sequence, NOON, event));
        }
        return logged;
    }
}
