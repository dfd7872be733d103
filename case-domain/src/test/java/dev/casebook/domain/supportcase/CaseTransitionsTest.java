package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.command;
import static dev.casebook.domain.supportcase.Commands.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.supportcase.command.CaseCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every action on every status, against the HTTP contract written down here once more and independently. */
class CaseTransitionsTest {

    private static final String ANY = "NEW OPEN PENDING RESOLVED CLOSED";
    private static final String NOT_CLOSED = "NEW OPEN PENDING RESOLVED";
    private static final String WHILE_OPEN = "NEW OPEN PENDING";

    /** Action, the statuses in which it records something, the statuses in which its effect is there already. */
    private static final Map<CaseAction, List<String>> CONTRACT = Map.ofEntries(
            Map.entry(CaseAction.START, List.of("NEW", "OPEN")),
            Map.entry(CaseAction.CLASSIFY, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.CORRECT, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.ASSIGN, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.INFORM, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.PEND, List.of(WHILE_OPEN, "")),
            Map.entry(CaseAction.RESUME, List.of("PENDING", "OPEN")),
            Map.entry(CaseAction.RESOLVE, List.of(WHILE_OPEN, "")),
            Map.entry(CaseAction.REOPEN, List.of("RESOLVED CLOSED", "OPEN")),
            Map.entry(CaseAction.CLOSE, List.of("RESOLVED", "CLOSED")),
            Map.entry(CaseAction.ESCALATE, List.of(WHILE_OPEN, "")),
            Map.entry(CaseAction.MERGE, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.ABSORB, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.LINK, List.of(ANY, "")),
            Map.entry(CaseAction.NOTE, List.of(ANY, "")),
            Map.entry(CaseAction.TAG, List.of(NOT_CLOSED, "")),
            Map.entry(CaseAction.CONVERSE, List.of(ANY, "")));

    @TestFactory
    Stream<DynamicTest> every_action_on_every_status_does_what_the_contract_says() {
        return CONTRACT.keySet().stream()
                .flatMap(action -> Arrays.stream(CaseStatus.values())
                        .map(status -> dynamicTest(action + " on " + status, () -> check(action, status))));
    }

    @Test
    void the_actions_left_out_of_the_walk_are_tested_by_what_they_say() {
        assertThat(CaseAction.values())
                .hasSize(CONTRACT.size() + 3)
                .contains(CaseAction.ACKNOWLEDGE, CaseAction.HEAR, CaseAction.HEAR_AGENT);
    }

    @TestFactory
    Stream<DynamicTest> only_merged_cases_refuse_messages_and_closed_ones_an_agents() {
        return Arrays.stream(CaseStatus.values())
                .map(status -> dynamicTest(status.name(), () -> {
                    assertThat(CaseTransitions.verdict(CaseAction.HEAR, status) == CaseTransitions.Verdict.NO)
                            .isEqualTo(status == CaseStatus.MERGED);
                    assertThat(CaseTransitions.verdict(CaseAction.HEAR_AGENT, status) == CaseTransitions.Verdict.NO)
                            .isEqualTo(status == CaseStatus.MERGED || status == CaseStatus.CLOSED);
                }));
    }

    private static void check(CaseAction action, CaseStatus status) {
        AggregateTestFixture<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(new CaseRules(
                Duration.ofDays(14), Duration.ofDays(7), PolicyBook.of(ServicePolicies.none()), java.util.Set.of()));
        ResultValidator<SupportCase> result =
                fixture.givenCommands(leadingTo(status)).when(command(action, 60));
        if (List.of(CONTRACT.get(action).get(0).split(" ")).contains(status.name())) {
            result.expectSuccessfulHandlerExecution();
        } else if (List.of(CONTRACT.get(action).get(1).split(" ")).contains(status.name())) {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        } else {
            result.expectException(refusalOn(status)).expectNoEvents();
        }
    }

    private static Class<? extends CaseRefused> refusalOn(CaseStatus status) {
        return switch (status) {
            case CLOSED -> CaseRefused.CaseIsClosed.class;
            case MERGED -> CaseRefused.CaseIsMerged.class;
            default -> CaseRefused.InvalidTransition.class;
        };
    }

    private static List<CaseCommand> leadingTo(CaseStatus status) {
        List<CaseCommand> commands = new ArrayList<>(List.of(open(0)));
        switch (status) {
            case NEW -> {}
            case OPEN -> commands.add(command(CaseAction.START, 1));
            case PENDING ->
                commands.add(new dev.casebook.domain.supportcase.command.PendCase(
                        Commands.CASE, PendingReason.CUSTOMER, null, null, Commands.by(Commands.AGENT, 1)));
            case RESOLVED -> commands.add(resolved());
            case CLOSED -> commands.addAll(List.of(resolved(), command(CaseAction.CLOSE, 2)));
            case MERGED ->
                commands.add(new dev.casebook.domain.supportcase.command.MergeCase(
                        Commands.CASE, "case-9", "the same", Commands.by(Commands.AGENT, 1)));
        }
        return commands;
    }

    private static CaseCommand resolved() {
        return new dev.casebook.domain.supportcase.command.ResolveCase(
                Commands.CASE, Resolution.SOLVED, "money arrived", Commands.by(Commands.AGENT, 1));
    }
}
