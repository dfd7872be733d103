package dev.casebook.projections.casedetail;

import static dev.casebook.projections.testing.Events.CASE;
import static dev.casebook.projections.testing.Events.CUSTOMER;
import static dev.casebook.projections.testing.Events.after;
import static dev.casebook.projections.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DetailFoldTest {

    private static final CaseEvent RESOLVED =
            new CaseResolved(CASE, "customer-1", Resolution.SOLVED, "Paid back.", after(3));

    @Test
    void the_opening_says_all_that_is_known_at_first() {
        CaseDetail opened = fold();

        assertThat(opened.customer()).isEqualTo(CUSTOMER);
        assertThat(opened.description()).isEqualTo("He paid twice.");
        assertThat(opened.source()).isEqualTo("jira");
        assertThat(opened.externalId()).isEqualTo("INC1");
        assertThat(opened.conversations()).isEmpty();
        assertThat(opened.firstRepliedAt()).isNull();
    }

    @Test
    void nothing_can_happen_to_a_case_that_was_never_opened() {
        assertThatIllegalStateException().isThrownBy(() -> DetailFold.apply(null, RESOLVED));
    }

    @Test
    void its_summary_is_folded_along() {
        assertThat(fold(RESOLVED).summary().status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void a_resolution_is_kept_when_closed_and_forgotten_when_opened_again() {
        CaseDetail closed = fold(RESOLVED, new CaseClosed(CASE, "customer-1", null, Cause.CLOCK, after(4)));

        assertThat(closed.resolution()).isEqualTo(Resolution.SOLVED);
        assertThat(closed.resolvedAt()).isEqualTo(after(3));
        assertThat(closed.closedAt()).isEqualTo(after(4));
        CaseDetail reopened =
                DetailFold.apply(closed, new CaseReopened(CASE, "customer-1", null, Cause.COMMAND, after(5)));
        assertThat(reopened)
                .extracting(CaseDetail::resolution, CaseDetail::resolvedAt, CaseDetail::closedAt)
                .containsOnlyNulls();
        assertThat(reopened.reopenCount()).isEqualTo(1);
    }

    @Test
    void it_waits_until_it_resumes_is_resolved_or_merged() {
        CaseEvent pended = new CasePended(CASE, PendingReason.INTERNAL, null, "customer-1", after(90), after(2));

        assertThat(fold(pended).resumeAt()).isEqualTo(after(90));
        assertThat(fold(pended, new CaseResumed(CASE, Cause.CLOCK, after(90))).resumeAt())
                .isNull();
        assertThat(fold(pended, RESOLVED).resumeAt()).isNull();
        assertThat(fold(pended, new CaseMerged(CASE, "customer-1", "case-2", "same", List.of(), after(3))))
                .satisfies(merged -> {
                    assertThat(merged.resumeAt()).isNull();
                    assertThat(merged.mergedInto()).isEqualTo("case-2");
                });
    }

    @Test
    void only_the_first_public_message_of_an_agent_is_the_first_reply() {
        CaseDetail answered = fold(
                heard("m-1", AuthorKind.CUSTOMER, Visibility.PUBLIC, 1),
                heard("m-2", AuthorKind.AGENT, Visibility.INTERNAL, 2),
                heard("m-3", AuthorKind.BOT, Visibility.PUBLIC, 3),
                heard("m-4", AuthorKind.AGENT, Visibility.PUBLIC, 4),
                heard("m-5", AuthorKind.AGENT, Visibility.PUBLIC, 5));

        assertThat(answered.firstRepliedAt()).isEqualTo(after(4));
    }

    @Test
    void an_escalation_waits_for_its_own_acknowledgement() {
        CaseEvent escalated = new CaseEscalated(CASE, "customer-1", 1, "late", null, null, after(1));
        CaseEvent acknowledged = new EscalationAcknowledged(CASE, "customer-1", 1, null, after(2));

        assertThat(fold(escalated, acknowledged).acknowledged()).isTrue();
        assertThat(fold(
                                escalated,
                                acknowledged,
                                new CaseEscalated(CASE, "customer-1", 2, "later", null, null, after(3)))
                        .acknowledged())
                .isFalse();
    }

    @Test
    void a_merge_that_was_undone_leaves_it_waiting_as_before() {
        CaseDetail unmerged = fold(
                new CaseMerged(CASE, "customer-1", "case-2", "same", List.of(), after(1)),
                new CaseUnmerged(
                        CASE,
                        "customer-1",
                        "case-2",
                        "two matters",
                        CaseStatus.PENDING,
                        PendingReason.CUSTOMER,
                        after(9),
                        List.of(),
                        after(2)));
        assertThat(unmerged.mergedInto()).isNull();
        assertThat(unmerged.resumeAt()).isEqualTo(after(9));
        assertThat(unmerged.summary().status()).isEqualTo(CaseStatus.PENDING);
        assertThat(unmerged.summary().pendingReason()).isEqualTo(PendingReason.CUSTOMER);
    }

    @Test
    void what_a_released_case_had_brought_goes_again() {
        CaseDetail released = fold(
                new ConversationAttached(CASE, "conv-1", Channel.CHAT, after(1)),
                new CaseAbsorbed(CASE, "case-2", List.of("conv-2"), Set.of("late"), null, after(2)),
                new CaseReleased(CASE, "case-2", List.of("conv-2"), Set.of("late"), null, after(3)));
        assertThat(released.conversations()).containsExactly("conv-1");
        assertThat(released.summary().tags()).doesNotContain("late");
    }

    @Test
    void conversations_are_its_own_and_those_of_absorbed_cases_in_order() {
        assertThat(fold(
                                new ConversationAttached(CASE, "conv-1", Channel.EMAIL, after(1)),
                                new CaseAbsorbed(CASE, "case-2", List.of("conv-2"), Set.of(), null, after(2)))
                        .conversations())
                .containsExactly("conv-1", "conv-2");
    }

    @Test
    void links_come_and_go() {
        CaseEvent linked = new CaseLinked(CASE, "case-2", LinkKind.RELATED, after(1));

        assertThat(fold(linked).links()).containsExactly(Map.entry("case-2", LinkKind.RELATED));
        assertThat(fold(linked, new CaseUnlinked(CASE, "case-2", after(2))).links())
                .isEmpty();
    }

    @Test
    void information_adds_up_and_assignments_are_counted() {
        CaseDetail informed = fold(
                new InformationSupplied(CASE, "customer-1", null, Map.of("card", "1234"), after(1)),
                new InformationSupplied(CASE, "customer-1", null, Map.of("bank", "ICBC"), after(2)),
                new CaseAssigned(CASE, "cards", "ana", after(3)),
                new CaseAssigned(CASE, "cards", "ben", after(4)));

        assertThat(informed.information()).isEqualTo(Map.of("card", "1234", "bank", "ICBC"));
        assertThat(informed.assignmentCount()).isEqualTo(2);
    }

    private static CaseEvent heard(String message, AuthorKind author, Visibility visibility, long minutes) {
        return new MessageHeard(CASE, "conv-1", message, author, null, visibility, after(minutes));
    }

    private static CaseDetail fold(CaseEvent... events) {
        CaseDetail detail = DetailFold.apply(null, opened());
        for (CaseEvent event : events) {
            detail = DetailFold.apply(detail, event);
        }
        return detail;
    }
}
