package dev.casebook.api.import_.incidentlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.import_.history.HistoryStep;
import dev.casebook.api.import_.history.StepKind;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentHistoryTest {

    private static final String STATE = "incident_state";
    private static final String AT = "sys_updated_at";

    @Test
    void opens_with_the_first_rows_values_by_who_opened_it_at_the_earlier_instant() {
        var line = new LogText().row("priority", "1 - Critical").history().line();

        assertThat(line.externalId()).isEqualTo("INC1");
        assertThat(line.closedBySource()).isTrue();
        assertThat(line.openedBy()).isEqualTo(new Actor(ActorKind.AGENT, "Opened by  8"));
        assertThat(line.open().occurredAt()).isEqualTo("2016-02-29T01:16:00Z");
        assertThat(line.open().customer().externalId()).isEqualTo("Caller 1");
        assertThat(line.open().channel()).isEqualTo(Channel.PHONE);
        assertThat(line.open().priority()).isEqualTo(Priority.URGENT);
        assertThat(line.open().team()).isEqualTo("Group 56");
        assertThat(line.open().topic()).isEqualTo("Category 5");
        assertThat(line.open().subject()).isEqualTo("Category 5: Symptom 7");
        assertThat(line.open().tags()).containsExactly("symptom:Symptom 7");
        assertThat(line.steps()).isEmpty();
    }

    @Test
    void opens_at_the_first_row_where_that_is_before_the_opening() {
        var history = new LogText().row("opened_at", "29/2/2016 09:00").history();

        assertThat(history.line().open().occurredAt()).isEqualTo("2016-02-29T01:23:00Z");
    }

    @Test
    void says_that_the_import_opened_it_where_the_log_does_not_know_who() {
        var history = new LogText()
                .row("opened_by", "?", "category", "?", "u_symptom", "?")
                .history();

        assertThat(history.line().openedBy()).isEqualTo(new Actor(ActorKind.INTEGRATION, "incident-log"));
        assertThat(history.line().open().subject()).isEqualTo("Incident INC1");
    }

    @Test
    void tells_only_what_a_row_changes_by_who_changed_it() {
        var steps = steps(new LogText()
                .row()
                .row(AT, "29/2/2016 02:00", "sys_updated_by", "Updated by 9", "assigned_to", "Resolver 3")
                .row(AT, "29/2/2016 03:00", "priority", "2 - High", "category", "Category 6")
                .row(AT, "29/2/2016 04:00", "u_symptom", "Symptom 8")
                .row(AT, "29/2/2016 05:00", "caller_id", "Caller 2"));

        Instant two = Instant.parse("2016-02-29T02:00:00Z");
        assertThat(steps.get(0))
                .isEqualTo(new HistoryStep(
                        StepKind.ASSIGNMENT,
                        new CaseBodies.Assignment(null, "Resolver 3", two),
                        1,
                        two,
                        new Actor(ActorKind.AGENT, "Updated by 9")));
        assertThat(steps.get(1).body())
                .isEqualTo(new CaseBodies.Classification(
                        "Category 6", Priority.HIGH, null, Instant.parse("2016-02-29T03:00:00Z")));
        assertThat(steps.get(2).body())
                .isEqualTo(new CaseBodies.Tags(
                        Set.of("symptom:Symptom 8"),
                        Set.of("symptom:Symptom 7"),
                        Instant.parse("2016-02-29T04:00:00Z")));
        assertThat(((CaseBodies.Customer) steps.get(3).body()).externalId()).isEqualTo("Caller 2");
        assertThat(steps).hasSize(4);
    }

    @Test
    void a_question_mark_and_the_state_minus_100_say_nothing() {
        var log = new LogText()
                .row(STATE, "Active", "assigned_to", "Resolver 3")
                .row(
                        STATE,
                        "-100",
                        "assigned_to",
                        "?",
                        "assignment_group",
                        "?",
                        "category",
                        "?",
                        "u_symptom",
                        "?",
                        "priority",
                        "?",
                        "caller_id",
                        "?",
                        "contact_type",
                        "?");

        assertThat(kinds(log)).containsExactly(StepKind.ASSIGNMENT, StepKind.START);
        assertThat(log.incidents().get(0).lastKnown().agent()).isEqualTo("Resolver 3");
    }

    @Test
    void the_states_become_the_course_of_the_case() {
        var log = new LogText()
                .row()
                .row(STATE, "Active")
                .row(STATE, "Awaiting User Info")
                .row(STATE, "Awaiting Vendor")
                .row(STATE, "Awaiting Problem")
                .row(STATE, "Awaiting Evidence")
                .row(STATE, "Active")
                .row(STATE, "Resolved")
                .row(STATE, "Closed");

        assertThat(kinds(log))
                .containsExactly(
                        StepKind.START,
                        StepKind.PENDING,
                        StepKind.PENDING,
                        StepKind.PENDING,
                        StepKind.PENDING,
                        StepKind.RESUME,
                        StepKind.RESOLVE,
                        StepKind.CLOSE);
        assertThat(steps(log).stream()
                        .map(HistoryStep::body)
                        .filter(CaseBodies.Pending.class::isInstance)
                        .map(body -> ((CaseBodies.Pending) body).reason()))
                .containsExactly(
                        PendingReason.CUSTOMER,
                        PendingReason.THIRD_PARTY,
                        PendingReason.INTERNAL,
                        PendingReason.INTERNAL);
    }

    @Test
    void straight_to_closed_is_resolved_and_closed_after_the_values_of_the_row() {
        var log = new LogText().row().row(STATE, "Closed", "assigned_to", "Resolver 3");

        assertThat(kinds(log)).containsExactly(StepKind.ASSIGNMENT, StepKind.RESOLVE, StepKind.CLOSE);
    }

    @Test
    void a_closed_incident_that_is_active_again_is_reopened_before_its_values_change() {
        var log = new LogText().row(STATE, "Closed").row(STATE, "Active", "assigned_to", "Resolver 3");

        assertThat(kinds(log)).containsExactly(StepKind.RESOLVE, StepKind.CLOSE, StepKind.REOPEN, StepKind.ASSIGNMENT);
    }

    @Test
    void a_resolved_incident_that_waits_again_is_reopened_and_pending() {
        var log = new LogText().row(STATE, "Resolved").row(STATE, "Awaiting Vendor");

        assertThat(kinds(log)).containsExactly(StepKind.RESOLVE, StepKind.REOPEN, StepKind.PENDING);
    }

    @Test
    void a_closed_incident_that_is_resolved_again_is_reopened_and_resolved() {
        var log = new LogText().row(STATE, "Closed").row(STATE, "Resolved");

        assertThat(kinds(log)).containsExactly(StepKind.RESOLVE, StepKind.CLOSE, StepKind.REOPEN, StepKind.RESOLVE);
    }

    @Test
    void rows_that_step_back_in_time_are_told_in_the_order_of_the_file() {
        var steps = steps(new LogText()
                .row()
                .row(AT, "29/2/2016 11:10", "assigned_to", "Resolver 3")
                .row(AT, "29/2/2016 09:52", "assigned_to", "Resolver 4"));

        assertThat(steps)
                .extracting(HistoryStep::occurredAt)
                .containsExactly(Instant.parse("2016-02-29T11:10:00Z"), Instant.parse("2016-02-29T09:52:00Z"));
    }

    @Test
    void final_values_appear_only_at_the_row_that_resolves() {
        var history =
                new LogText().row().row(STATE, "Active").row(STATE, "Resolved").history();

        assertThat(history.line().toString()).containsOnlyOnce("code 5").doesNotContain("Resolved by 149");
        assertThat(history.line().steps().get(1).body())
                .isEqualTo(new CaseBodies.Resolve(
                        Resolution.SOLVED, "Resolved with code 5", Instant.parse("2016-02-29T01:23:00Z")));
    }

    @Test
    void another_contact_type_is_noted_and_the_channel_stays() {
        var log = new LogText().row().row("contact_type", "Email");

        assertThat(kinds(log)).containsExactly(StepKind.NOTE);
    }

    @Test
    void reports_values_that_change_while_the_case_is_closed_and_tells_them_once_it_is_reopened() {
        var log =
                new LogText().row(STATE, "Closed").row("category", "Category 6").row(STATE, "Active");

        assertThat(log.history().skipped())
                .containsExactly(new SkippedRow(3, "INC1", "it changes values of a case that is closed"));
        assertThat(kinds(log))
                .containsExactly(StepKind.RESOLVE, StepKind.CLOSE, StepKind.REOPEN, StepKind.CLASSIFICATION);
    }

    @Test
    void reports_a_taken_up_incident_that_claims_to_be_new() {
        var log = new LogText().row(STATE, "Active").row(STATE, "New");

        assertThat(log.history().skipped())
                .extracting(SkippedRow::line, SkippedRow::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "a case that was taken up is not new again"));
    }

    @Test
    void moves_every_instant_by_the_same_shift() {
        Incident incident = new LogText().row(STATE, "Active").incidents().get(0);

        var line = IncidentHistory.of("log", incident, Duration.ofDays(366)).line();

        assertThat(line.open().occurredAt()).isEqualTo("2017-03-01T01:16:00Z");
        assertThat(line.steps().get(0).occurredAt()).isEqualTo("2017-03-01T01:23:00Z");
        assertThat(((CaseBodies.Start) line.steps().get(0).body()).occurredAt()).isEqualTo("2017-03-01T01:23:00Z");
    }

    private static List<HistoryStep> steps(LogText log) {
        return log.history().line().steps();
    }

    private static List<StepKind> kinds(LogText log) {
        return steps(log).stream().map(HistoryStep::kind).toList();
    }
}
