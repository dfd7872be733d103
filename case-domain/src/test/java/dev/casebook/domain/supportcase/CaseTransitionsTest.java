package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static dev.casebook.domain.supportcase.Commands.by;
import static dev.casebook.domain.supportcase.Commands.command;
import static dev.casebook.domain.supportcase.Commands.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.supportcase.command.AdmitMessage;
import dev.casebook.domain.supportcase.command.CaseCommand;
import dev.casebook.domain.supportcase.command.ExcuseBreach;
import dev.casebook.domain.supportcase.command.FixDue;
import dev.casebook.domain.supportcase.command.FreeDue;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.command.HoldCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.command.UnassignCase;
import dev.casebook.domain.supportcase.command.UnlinkCase;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command on every status, against the HTTP contract written down here once more and independently. */
class CaseTransitionsTest {

    /** It is refused. */
    private static final String NO = "refused";
    /** It succeeds and records nothing: its effect is there already, or it only asks. */
    private static final String NONE = "";
    /** It never comes that far: a message is admitted before it is heard. */
    private static final String NEVER = "never";

    /**
     * What a command does on each status, in their order: the events it records, and after an arrow the status that the
     * case then has where that is another.
     */
    private record Row(CaseAction action, List<CaseCommand> before, CaseCommand command, List<String> cells) {

        String cell(CaseStatus status) {
            return cells.get(status.ordinal());
        }
    }

    private static final List<Row> CONTRACT = List.of(
            // spotless:off
            //                       NEW OPEN PENDING RESOLVED CLOSED MERGED
            row(CaseAction.START,       "CaseStarted > OPEN", NONE, NO, NO, NO, NO),
            row(CaseAction.CLASSIFY,    "CaseClassified", "CaseClassified", "CaseClassified", "CaseClassified", NO, NO),
            row(CaseAction.CORRECT,     "CustomerCorrected", "CustomerCorrected", "CustomerCorrected", "CustomerCorrected", NO, NO),
            row(CaseAction.ASSIGN,      "CaseAssigned", "CaseAssigned", "CaseAssigned", "CaseAssigned", NO, NO),
            row(CaseAction.ASSIGN, CaseAction.ASSIGN, new UnassignCase(CASE, by(AGENT, 60)),
                                        "CaseUnassigned", "CaseUnassigned", "CaseUnassigned", "CaseUnassigned", NO, NO),
            row(CaseAction.INFORM,      "InformationSupplied", "InformationSupplied", "InformationSupplied", "InformationSupplied", NO, NO),
            row(CaseAction.PEND,        "CasePended > PENDING", "CasePended > PENDING", "CasePended", NO, NO, NO),
            row(CaseAction.RESUME,      NO, NONE, "CaseResumed > OPEN", NO, NO, NO),
            row(CaseAction.RESOLVE,     "CaseResolved > RESOLVED", "CaseResolved > RESOLVED", "CaseResolved > RESOLVED", NO, NO, NO),
            row(CaseAction.REOPEN,      NO, NONE, NO, "CaseReopened > OPEN", "CaseReopened > OPEN", NO),
            row(CaseAction.CLOSE,       NO, NO, NO, "CaseClosed > CLOSED", NONE, NO),
            row(CaseAction.ESCALATE,    "CaseEscalated", "CaseEscalated", "CaseEscalated", NO, NO, NO),
            row(CaseAction.ACKNOWLEDGE, CaseAction.ESCALATE, command(CaseAction.ACKNOWLEDGE, 60),
                                        "EscalationAcknowledged", "EscalationAcknowledged", "EscalationAcknowledged", NO, NO, NO),
            row(CaseAction.MERGE,       "CaseMerged > MERGED", "CaseMerged > MERGED", "CaseMerged > MERGED", "CaseMerged > MERGED", NO, NO),
            row(CaseAction.ABSORB,      "CaseAbsorbed", "CaseAbsorbed", "CaseAbsorbed", "CaseAbsorbed", NO, NO),
            row(CaseAction.UNMERGE,     NO, NO, NO, NO, NO, "CaseUnmerged > NEW"),
            row(CaseAction.RELEASE, CaseAction.ABSORB, command(CaseAction.RELEASE, 60),
                                        "CaseReleased", "CaseReleased", "CaseReleased", "CaseReleased", NO, NO),
            row(CaseAction.LINK,        "CaseLinked", "CaseLinked", "CaseLinked", "CaseLinked", "CaseLinked", NO),
            row(CaseAction.LINK, CaseAction.LINK, new UnlinkCase(CASE, "case-4", by(AGENT, 60)),
                                        "CaseUnlinked", "CaseUnlinked", "CaseUnlinked", "CaseUnlinked", "CaseUnlinked", NO),
            row(CaseAction.NOTE,        "NoteAdded", "NoteAdded", "NoteAdded", "NoteAdded", "NoteAdded", NO),
            row(CaseAction.TAG,         "TagsChanged", "TagsChanged", "TagsChanged", "TagsChanged", NO, NO),
            row(CaseAction.CONVERSE,    "ConversationAttached", "ConversationAttached", "ConversationAttached", "ConversationAttached", "ConversationAttached", NO),
            admission(CaseAction.HEAR_AGENT, AuthorKind.AGENT, Visibility.PUBLIC, NONE, NONE, NONE, NONE, NO, NO),
            admission(CaseAction.HEAR, AuthorKind.AGENT, Visibility.INTERNAL, NONE, NONE, NONE, NONE, NONE, NO),
            admission(CaseAction.HEAR, AuthorKind.CUSTOMER, Visibility.PUBLIC, NONE, NONE, NONE, NONE, NONE, NO),
            admission(CaseAction.HEAR, AuthorKind.BOT, Visibility.PUBLIC, NONE, NONE, NONE, NONE, NONE, NO),
            message(AuthorKind.AGENT,   "MessageHeard CaseStarted > OPEN", "MessageHeard", "MessageHeard", "MessageHeard", NEVER, NEVER),
            message(AuthorKind.CUSTOMER, "MessageHeard", "MessageHeard", "MessageHeard CaseResumed > OPEN", "MessageHeard CaseReopened > OPEN", "MessageHeard CaseReopened > OPEN", NEVER),
            message(AuthorKind.BOT,     "MessageHeard", "MessageHeard", "MessageHeard", "MessageHeard", "MessageHeard", NEVER));
            // spotless:on

    @TestFactory
    Stream<DynamicTest> every_command_on_every_status_does_what_the_contract_says() {
        return CONTRACT.stream()
                .flatMap(row -> Arrays.stream(CaseStatus.values())
                        .filter(status -> !row.cell(status).equals(NEVER))
                        .map(status -> dynamicTest(nameOf(row) + " on " + status, () -> check(row, status))));
    }

    @Test
    void no_action_and_no_command_is_left_out_but_those_that_every_status_takes() {
        assertThat(CONTRACT.stream().map(Row::action)).contains(CaseAction.values());
        List<Class<?>> walked =
                CONTRACT.stream().<Class<?>>map(row -> row.command().getClass()).toList();
        assertThat(CaseCommand.class.getPermittedSubclasses())
                .filteredOn(command -> !walked.contains(command))
                .containsExactlyInAnyOrder(
                        OpenCase.class,
                        ExcuseBreach.class,
                        FixDue.class,
                        FreeDue.class,
                        ReportNotification.class,
                        HoldCase.class,
                        SettleCase.class);
    }

    private static void check(Row row, CaseStatus status) {
        List<CaseCommand> given = leadingTo(status, row.before());
        String cell = row.cell(status);
        ResultValidator<SupportCase> result = fixture().givenCommands(given).when(row.command());
        if (cell.equals(NO)) {
            result.expectException(refusalOn(status)).expectNoEvents();
            return;
        }
        String[] parts = cell.split(" > ");
        result.expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(
                        predicate((List<?> payloads) -> recorded(payloads).equals(parts[0]))));
        given.add(row.command());
        fixture()
                .givenCommands(given)
                .when(new HoldCase(CASE, by(AGENT, 61)))
                .expectResultMessagePayload(parts.length > 1 ? CaseStatus.valueOf(parts[1]) : status);
    }

    /** What is recorded beside the timer, which moves with the rules of closing. */
    private static String recorded(List<?> payloads) {
        return payloads.stream()
                .filter(event -> !((CaseEvent) event).recordedByClock())
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    private static AggregateTestFixture<SupportCase> fixture() {
        AggregateTestFixture<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(new CaseRules(
                Duration.ofDays(14), Duration.ofDays(7), PolicyBook.of(ServicePolicies.none()), java.util.Set.of()));
        return fixture;
    }

    private static Class<? extends CaseRefused> refusalOn(CaseStatus status) {
        return switch (status) {
            case CLOSED -> CaseRefused.CaseIsClosed.class;
            case MERGED -> CaseRefused.CaseIsMerged.class;
            default -> CaseRefused.InvalidTransition.class;
        };
    }

    private static List<CaseCommand> leadingTo(CaseStatus status, List<CaseCommand> before) {
        List<CaseCommand> commands = new ArrayList<>(List.of(open(0)));
        commands.addAll(before);
        switch (status) {
            case NEW -> {}
            case OPEN -> commands.add(command(CaseAction.START, 1));
            case PENDING -> commands.add(new PendCase(CASE, PendingReason.CUSTOMER, null, null, by(AGENT, 1)));
            case RESOLVED -> commands.add(resolved());
            case CLOSED -> commands.addAll(List.of(resolved(), command(CaseAction.CLOSE, 2)));
            case MERGED -> commands.add(new MergeCase(CASE, "case-9", "the same", by(AGENT, 1)));
        }
        return commands;
    }

    private static CaseCommand resolved() {
        return new ResolveCase(CASE, Resolution.SOLVED, "money arrived", by(AGENT, 1));
    }

    private static String nameOf(Row row) {
        return row.command().getClass().getSimpleName() + " (" + row.action() + ")";
    }

    private static Row row(CaseAction action, String... cells) {
        return new Row(action, List.of(), command(action, 60), List.of(cells));
    }

    private static Row row(CaseAction action, CaseAction before, CaseCommand command, String... cells) {
        return new Row(action, List.of(command(before, 0)), command, List.of(cells));
    }

    private static Row admission(CaseAction action, AuthorKind author, Visibility visibility, String... cells) {
        return new Row(action, List.of(), new AdmitMessage(CASE, author, visibility, by(AGENT, 60)), List.of(cells));
    }

    private static Row message(AuthorKind author, String... cells) {
        HearMessage heard =
                new HearMessage(CASE, "conversation-1", "m-1", author, null, Visibility.PUBLIC, by(AGENT, 60));
        return new Row(
                author == AuthorKind.AGENT ? CaseAction.HEAR_AGENT : CaseAction.HEAR, List.of(), heard, List.of(cells));
    }
}
