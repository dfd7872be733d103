package dev.casebook.projections.casesummary;

import static dev.casebook.projections.testing.Events.CASE;
import static dev.casebook.projections.testing.Events.CUSTOMER;
import static dev.casebook.projections.testing.Events.NOON;
import static dev.casebook.projections.testing.Events.after;
import static dev.casebook.projections.testing.Events.firstResponseStarted;
import static dev.casebook.projections.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetBreached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryFoldTest {

    private static final CaseEvent PENDED =
            new CasePended(CASE, PendingReason.CUSTOMER, null, "customer-1", null, after(2));

    @Test
    void the_opening_says_all_that_is_known_at_first() {
        assertThat(SummaryFold.apply(null, opened()))
                .isEqualTo(new CaseSummary(
                        CASE,
                        "C-100001",
                        1,
                        CaseStatus.NEW,
                        null,
                        "Paid twice",
                        "customer-1",
                        "Li Na",
                        Channel.PHONE,
                        "top-up",
                        Priority.NORMAL,
                        "cards",
                        null,
                        List.of("vip"),
                        NOON,
                        NOON,
                        0,
                        List.of()));
    }

    @Test
    void nothing_can_happen_to_a_case_that_was_never_opened() {
        assertThatIllegalStateException().isThrownBy(() -> SummaryFold.apply(null, PENDED));
    }

    @Test
    void the_status_follows_the_course_and_waiting_ends_with_any_other_status() {
        assertThat(fold().status()).isEqualTo(CaseStatus.NEW);
        assertThat(fold(new CaseStarted(CASE, "ana", after(1))).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(fold(PENDED)).satisfies(pending -> {
            assertThat(pending.status()).isEqualTo(CaseStatus.PENDING);
            assertThat(pending.pendingReason()).isEqualTo(PendingReason.CUSTOMER);
        });
        assertThat(fold(PENDED, new CaseResumed(CASE, Cause.COMMAND, after(3)))).satisfies(resumed -> {
            assertThat(resumed.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(resumed.pendingReason()).isNull();
        });
        assertThat(fold(PENDED, resolved(3))).satisfies(resolved -> {
            assertThat(resolved.status()).isEqualTo(CaseStatus.RESOLVED);
            assertThat(resolved.pendingReason()).isNull();
        });
        assertThat(fold(resolved(3), new CaseClosed(CASE, "customer-1", null, Cause.CLOCK, after(4)))
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
        assertThat(fold(resolved(3), new CaseReopened(CASE, "customer-1", null, Cause.COMMAND, after(4)))
                        .status())
                .isEqualTo(CaseStatus.OPEN);
        assertThat(fold(new CaseMerged(CASE, "customer-1", "case-2", "same", List.of(), after(3)))
                        .status())
                .isEqualTo(CaseStatus.MERGED);
    }

    @Test
    void a_classification_changes_what_it_names_and_leaves_the_rest() {
        CaseSummary sorted = fold(
                new CaseClassified(CASE, "customer-1", "refund", null, null, after(1)),
                new CaseClassified(CASE, "customer-1", null, Priority.URGENT, "he is stuck", after(2)));

        assertThat(sorted.topic()).isEqualTo("refund");
        assertThat(sorted.priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void an_assignment_holds_until_the_agent_is_taken_away() {
        CaseEvent assigned = new CaseAssigned(CASE, "fraud", "ana", after(1));

        assertThat(fold(assigned))
                .extracting(CaseSummary::team, CaseSummary::agent)
                .containsExactly("fraud", "ana");
        assertThat(fold(assigned, new CaseUnassigned(CASE, "ana", after(2))))
                .extracting(CaseSummary::team, CaseSummary::agent)
                .containsExactly("fraud", null);
    }

    @Test
    void tags_are_added_removed_and_taken_over_from_an_absorbed_case() {
        assertThat(fold(
                                new TagsChanged(CASE, Set.of("beta"), Set.of("vip"), after(1)),
                                new CaseAbsorbed(CASE, "case-2", List.of(), Set.of("late"), null, after(2)))
                        .tags())
                .containsExactly("beta", "late");
    }

    @Test
    void a_corrected_customer_and_an_escalation_replace_what_was() {
        CaseSummary changed = fold(
                new CustomerCorrected(CASE, "customer-2", CUSTOMER, "wrong number", after(1)),
                new CaseEscalated(CASE, "customer-1", 2, "he calls every hour", null, null, after(2)));

        assertThat(changed.customerId()).isEqualTo("customer-2");
        assertThat(changed.escalationLevel()).isEqualTo(2);
    }

    @Test
    void what_people_record_counts_in_the_version_and_what_the_clock_records_does_not() {
        CaseEvent note = new NoteAdded(CASE, "note-1", "customer-1", "Called him.", after(5));
        CaseEvent resumedByClock = new CaseResumed(CASE, Cause.CLOCK, after(9));

        assertThat(fold(note).version()).isEqualTo(2);
        assertThat(fold(note, firstResponseStarted(), resumedByClock).version()).isEqualTo(2);
        assertThat(fold(note, resumedByClock).updatedAt()).isEqualTo(after(5));
    }

    @Test
    void a_late_fact_does_not_move_the_last_update_back() {
        Instant before = NOON.minusSeconds(60);

        assertThat(fold(new NoteAdded(CASE, "note-1", "customer-1", "Called him.", before))
                        .updatedAt())
                .isEqualTo(NOON);
    }

    @Test
    void targets_are_folded_by_the_clock_of_the_domain_and_survive_what_follows() {
        CaseEvent breached = new TargetBreached(
                CASE, Metric.FIRST_RESPONSE, 1, BreachCause.ELAPSED, after(60), Duration.ofHours(1), after(60));

        CaseSummary late = fold(firstResponseStarted(), breached, PENDED);

        assertThat(late.slaState()).isEqualTo(SlaState.BREACHED);
        assertThat(late.mostUrgent()).map(Target::dueAt).contains(after(60));
    }

    private static CaseEvent resolved(long minutes) {
        return new CaseResolved(CASE, "customer-1", Resolution.SOLVED, "Paid back.", after(minutes));
    }

    private static CaseSummary fold(CaseEvent... events) {
        CaseSummary summary = SummaryFold.apply(null, opened());
        for (CaseEvent event : events) {
            summary = SummaryFold.apply(summary, event);
        }
        return summary;
    }
}
