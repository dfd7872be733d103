package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.API;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static dev.casebook.domain.supportcase.Commands.CUSTOMER;
import static dev.casebook.domain.supportcase.Commands.at;
import static dev.casebook.domain.supportcase.Commands.by;
import static dev.casebook.domain.supportcase.Commands.command;
import static dev.casebook.domain.supportcase.Commands.open;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.supportcase.command.AdmitMessage;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.CloseCase;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.command.HoldCase;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.command.StartCase;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.MessageHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupportCaseTest {

    private static final long DAY = 24 * 60;
    private static final CaseRules RULES =
            new CaseRules(Duration.ofDays(14), Duration.ofDays(7), PolicyBook.of(ServicePolicies.none()), Set.of());

    private AggregateTestFixture<SupportCase> fixture;

    @BeforeEach
    void a_case_without_promises() {
        fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(RULES);
    }

    @Test
    void an_agent_takes_a_new_case_up() {
        fixture.givenCommands(open(0))
                .when(new StartCase(CASE, by(AGENT, 5)))
                .expectEvents(new CaseStarted(CASE, "li.na", at(5)));
    }

    @Test
    void taking_it_up_twice_records_nothing() {
        fixture.givenCommands(open(0), command(CaseAction.START, 1))
                .when(command(CaseAction.START, 2))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_what_changes_is_recorded_of_a_classification() {
        fixture.givenCommands(open(0))
                .when(new ClassifyCase(CASE, "top-up", Priority.HIGH, "money is missing", by(AGENT, 3)))
                .expectEvents(new CaseClassified(CASE, CUSTOMER, null, Priority.HIGH, "money is missing", at(3)));
    }

    @Test
    void a_waiting_case_resumes_by_itself_at_its_own_instant_however_late_anybody_looks() {
        fixture.givenCommands(open(0), new PendCase(CASE, PendingReason.INTERNAL, null, at(30), by(AGENT, 10)))
                .when(new StartCase(CASE, by(AGENT, 300)))
                .expectEvents(new CaseResumed(CASE, Cause.CLOCK, at(30)), new CaseTimerSet(CASE, null, at(300)));
    }

    @Test
    void a_waiting_case_announces_when_it_must_be_looked_at() {
        fixture.givenCommands(open(0))
                .when(new PendCase(CASE, PendingReason.CUSTOMER, null, at(90), by(AGENT, 10)))
                .expectEvents(
                        new CasePended(CASE, PendingReason.CUSTOMER, null, CUSTOMER, at(90), at(10)),
                        new CaseTimerSet(CASE, at(90), at(10)));
    }

    @Test
    void a_resolved_case_closes_by_itself_after_a_week() {
        fixture.givenCommands(open(0), command(CaseAction.RESOLVE, 10))
                .when(new SettleCase(CASE, by(Actor.CLOCK, 8 * DAY)))
                .expectEvents(
                        new CaseClosed(CASE, CUSTOMER, null, Cause.CLOCK, at(10 + 7 * DAY)),
                        new CaseTimerSet(CASE, null, at(8 * DAY)));
    }

    @Test
    void it_does_not_close_by_itself_at_the_very_instant() {
        fixture.givenCommands(open(0), command(CaseAction.RESOLVE, 10))
                .when(new SettleCase(CASE, by(Actor.CLOCK, 10 + 7 * DAY)))
                .expectNoEvents();
    }

    @Test
    void a_source_that_records_its_own_closings_is_not_closed_before_its_line_is_played() {
        Issued told = new Issued(AGENT, at(30 * DAY), at(9 * DAY), null, Origin.IMPORTED_WITH_CLOSINGS);
        fixture.givenCommands(open(0), command(CaseAction.RESOLVE, 10))
                .when(new ClassifyCase(CASE, "refund", null, null, told))
                .expectEvents(new CaseClassified(CASE, CUSTOMER, "refund", null, null, at(9 * DAY)));
    }

    @Test
    void a_customer_message_resumes_a_case_that_waits_for_the_customer() {
        fixture.givenCommands(open(0), new PendCase(CASE, PendingReason.CUSTOMER, null, null, by(AGENT, 5)))
                .when(customerSays("m-1", 20))
                .expectEvents(heard("m-1", 20), new CaseResumed(CASE, Cause.CUSTOMER_MESSAGE, at(20)));
    }

    @Test
    void a_customer_message_leaves_a_case_alone_that_waits_for_somebody_else() {
        fixture.givenCommands(open(0), command(CaseAction.PEND, 5))
                .when(customerSays("m-1", 20))
                .expectEvents(heard("m-1", 20));
    }

    @Test
    void a_message_is_heard_once() {
        fixture.givenCommands(open(0), customerSays("m-1", 20))
                .when(customerSays("m-1", 21))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_agents_public_message_takes_a_new_case_up() {
        fixture.givenCommands(open(0))
                .when(new HearMessage(
                        CASE, "conversation-1", "m-2", AuthorKind.AGENT, "li.na", Visibility.PUBLIC, by(AGENT, 7)))
                .expectEvents(
                        new MessageHeard(
                                CASE, "conversation-1", "m-2", AuthorKind.AGENT, "li.na", Visibility.PUBLIC, at(7)),
                        new CaseStarted(CASE, "li.na", at(7)));
    }

    @Test
    void an_internal_message_does_not() {
        fixture.givenCommands(open(0))
                .when(new HearMessage(
                        CASE, "conversation-1", "m-2", AuthorKind.AGENT, "li.na", Visibility.INTERNAL, by(AGENT, 7)))
                .expectEvents(new MessageHeard(
                        CASE, "conversation-1", "m-2", AuthorKind.AGENT, "li.na", Visibility.INTERNAL, at(7)));
    }

    @Test
    void a_closed_case_reopens_up_to_the_last_instant_of_its_window() {
        closedAt(20)
                .when(new ReopenCase(CASE, "again", by(AGENT, 20 + 14 * DAY)))
                .expectResultMessagePayload(new Admission(false, CUSTOMER, at(20 + 14 * DAY)))
                .expectEvents(new CaseReopened(CASE, CUSTOMER, "again", Cause.COMMAND, at(20 + 14 * DAY)));
    }

    @Test
    void later_it_asks_for_a_follow_up_and_stays_closed() {
        closedAt(20)
                .when(new ReopenCase(CASE, "again", by(AGENT, 21 + 14 * DAY)))
                .expectResultMessagePayload(new Admission(true, CUSTOMER, at(21 + 14 * DAY)))
                .expectNoEvents();
    }

    @Test
    void a_customer_message_reopens_a_resolved_case() {
        fixture.givenCommands(open(0), command(CaseAction.RESOLVE, 10))
                .when(customerSays("m-1", 20))
                .expectEvents(
                        heard("m-1", 20),
                        new CaseReopened(CASE, CUSTOMER, null, Cause.CUSTOMER_MESSAGE, at(20)),
                        new CaseTimerSet(CASE, null, at(20)));
    }

    @Test
    void a_customer_message_within_the_window_is_admitted_to_a_closed_case_and_reopens_it() {
        long last = 20 + 14 * DAY;
        closedAt(20)
                .when(asCustomer(last))
                .expectResultMessagePayload(new Admission(false, CUSTOMER, at(last)))
                .expectNoEvents();
        a_case_without_promises();
        closedAt(20)
                .when(customerSays("m-1", last))
                .expectEvents(
                        heard("m-1", last), new CaseReopened(CASE, CUSTOMER, null, Cause.CUSTOMER_MESSAGE, at(last)));
    }

    @Test
    void a_customer_message_after_the_window_needs_a_follow_up() {
        closedAt(20)
                .when(asCustomer(21 + 14 * DAY))
                .expectResultMessagePayload(new Admission(true, CUSTOMER, at(21 + 14 * DAY)))
                .expectNoEvents();
    }

    @Test
    void what_a_customer_says_tells_the_case_nothing_of_who_they_are() {
        fixture.givenCommands(open(0))
                .when(new HearMessage(
                        CASE, "conversation-1", "m-1", AuthorKind.CUSTOMER, "w-1", Visibility.PUBLIC, by(API, 20)))
                .expectEvents(heard("m-1", 20));
    }

    @Test
    void waiting_again_for_the_same_with_the_same_note_records_nothing() {
        PendCase pend = new PendCase(CASE, PendingReason.CUSTOMER, "card number", at(90), by(AGENT, 10));
        fixture.givenCommands(open(0), pend)
                .when(pend.withKnownNote())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_note_on_the_same_waiting_is_recorded() {
        fixture.givenCommands(open(0), new PendCase(CASE, PendingReason.CUSTOMER, "card number", null, by(AGENT, 10)))
                .when(new PendCase(CASE, PendingReason.CUSTOMER, "date of birth", null, by(AGENT, 12)))
                .expectEvents(new CasePended(CASE, PendingReason.CUSTOMER, "date of birth", CUSTOMER, null, at(12)));
    }

    @Test
    void resolving_again_is_there_already_only_in_the_same_words() {
        ResolveCase resolve = new ResolveCase(CASE, Resolution.SOLVED, "credited", by(AGENT, 10));
        fixture.givenCommands(open(0), resolve)
                .when(resolve.withKnownSummary())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        a_case_without_promises();
        fixture.givenCommands(open(0), resolve)
                .when(new ResolveCase(CASE, Resolution.SOLVED, "credited twice", by(AGENT, 12)))
                .expectException(CaseRefused.InvalidTransition.class)
                .expectNoEvents();
    }

    @Test
    void holding_a_case_says_where_it_stands_and_records_nothing() {
        fixture.givenCommands(open(0), command(CaseAction.RESOLVE, 10))
                .when(new HoldCase(CASE, by(AGENT, 9 * DAY)))
                .expectResultMessagePayload(CaseStatus.RESOLVED)
                .expectNoEvents();
    }

    @Test
    void a_case_is_not_held_for_a_command_that_was_meant_for_another_version() {
        fixture.givenCommands(open(0))
                .when(new HoldCase(CASE, new Issued(AGENT, at(5), null, 7L, Origin.LIVE)))
                .expectException(VersionConflict.class);
    }

    @Test
    void merging_again_says_that_nothing_goes_over() {
        fixture.givenCommands(open(0), command(CaseAction.CONVERSE, 1), command(CaseAction.MERGE, 2))
                .when(command(CaseAction.MERGE, 3))
                .expectResultMessagePayload(
                        new MergeContents(true, CUSTOMER, List.of("conversation-9"), Set.of(), null, at(3)))
                .expectNoEvents();
    }

    @Test
    void a_follow_up_stays_one_when_somebody_finds_the_two_related() {
        LinkCase related = new LinkCase(CASE, "case-4", LinkKind.RELATED, by(AGENT, 5));
        fixture.givenCommands(open(0), new LinkCase(CASE, "case-4", LinkKind.FOLLOW_UP, by(AGENT, 1)))
                .when(related)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_import_knows_no_window() {
        Issued told = new Issued(AGENT, at(90 * DAY), at(60 * DAY), null, Origin.IMPORTED);
        closedAt(20)
                .when(new ReopenCase(CASE, "again", told))
                .expectEvents(new CaseReopened(CASE, CUSTOMER, "again", Cause.COMMAND, at(60 * DAY)));
    }

    @Test
    void a_case_is_not_merged_into_itself() {
        fixture.givenCommands(open(0))
                .when(new MergeCase(CASE, CASE, "same", by(AGENT, 5)))
                .expectException(CaseRefused.SameCase.class)
                .expectNoEvents();
    }

    @Test
    void another_customers_case_is_not_absorbed() {
        fixture.givenCommands(open(0))
                .when(new dev.casebook.domain.supportcase.command.AbsorbCase(
                        CASE, "case-2", "customer-2", List.of(), Set.of(), null, by(AGENT, 5)))
                .expectException(CaseRefused.OtherCustomer.class);
    }

    @Test
    void nothing_can_be_acknowledged_that_was_not_escalated() {
        fixture.givenCommands(open(0))
                .when(command(CaseAction.ACKNOWLEDGE, 5))
                .expectException(CaseRefused.NotEscalated.class);
    }

    @Test
    void a_command_for_another_version_is_refused_before_anything_is_recorded() {
        Issued forVersion7 = new Issued(AGENT, at(5), null, 7L, Origin.LIVE);
        fixture.givenCommands(open(0))
                .when(new StartCase(CASE, forVersion7))
                .expectException(VersionConflict.class)
                .expectNoEvents();
    }

    @Test
    void the_clock_does_not_count_in_the_version() {
        Issued forVersion2 = new Issued(AGENT, at(60), null, 2L, Origin.LIVE);
        fixture.givenCommands(open(0), new PendCase(CASE, PendingReason.INTERNAL, null, at(30), by(AGENT, 10)))
                .when(new ResolveCase(CASE, Resolution.SOLVED, "done", forVersion2))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_command_of_a_clock_a_little_behind_happens_at_the_latest_fact() {
        fixture.givenCommands(open(10))
                .when(new StartCase(CASE, by(AGENT, 9)))
                .expectEvents(new CaseStarted(CASE, "li.na", at(10)));
    }

    private org.axonframework.test.aggregate.TestExecutor<SupportCase> closedAt(long minutes) {
        return fixture.givenCommands(
                open(0), command(CaseAction.RESOLVE, 10), new CloseCase(CASE, "done", by(AGENT, minutes)));
    }

    private static AdmitMessage asCustomer(long minutes) {
        return new AdmitMessage(CASE, AuthorKind.CUSTOMER, Visibility.PUBLIC, by(API, minutes));
    }

    private static HearMessage customerSays(String messageId, long minutes) {
        return new HearMessage(
                CASE, "conversation-1", messageId, AuthorKind.CUSTOMER, null, Visibility.PUBLIC, by(API, minutes));
    }

    private static MessageHeard heard(String messageId, long minutes) {
        Instant when = at(minutes);
        return new MessageHeard(CASE, "conversation-1", messageId, AuthorKind.CUSTOMER, null, Visibility.PUBLIC, when);
    }
}
