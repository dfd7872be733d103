package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static dev.casebook.domain.supportcase.Commands.CUSTOMER;
import static dev.casebook.domain.supportcase.Commands.at;
import static dev.casebook.domain.supportcase.Commands.by;
import static dev.casebook.domain.supportcase.Commands.command;
import static dev.casebook.domain.supportcase.Commands.open;

import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.supportcase.command.AbsorbCase;
import dev.casebook.domain.supportcase.command.ChangeTags;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReleaseCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Undoing a merge, on the case that was merged and on the one that took it in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnmergeTest {

    private static final long DAY = 24 * 60;

    private AggregateTestFixture<SupportCase> fixture;

    @BeforeEach
    void a_case_without_promises() {
        fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(new CaseRules(
                Duration.ofDays(14), Duration.ofDays(7), PolicyBook.of(ServicePolicies.none()), Set.of()));
    }

    @Test
    void it_waits_again_for_whom_it_waited_and_takes_its_conversations_back() {
        fixture.givenCommands(open(0), command(CaseAction.CONVERSE, 1), waiting(at(90)), command(CaseAction.MERGE, 3))
                .when(command(CaseAction.UNMERGE, 60))
                .expectResultMessagePayload(new Parting("case-2", List.of("conversation-9")))
                .expectEvents(
                        unmerged(CaseStatus.PENDING, PendingReason.INTERNAL, at(90), List.of("conversation-9"), 60),
                        new CaseTimerSet(CASE, at(90), at(60)));
    }

    @Test
    void what_it_waited_for_until_an_instant_that_has_passed_is_over_when_it_stands_again() {
        fixture.givenCommands(open(0), waiting(at(90)), command(CaseAction.MERGE, 3), command(CaseAction.UNMERGE, 200))
                .when(new SettleCase(CASE, by(Actor.CLOCK, 201)))
                .expectEvents(new CaseResumed(CASE, Cause.CLOCK, at(200)), new CaseTimerSet(CASE, null, at(201)));
    }

    @Test
    void a_resolved_case_whose_week_has_passed_meanwhile_closes_when_it_stands_again() {
        fixture.givenCommands(
                        open(0),
                        command(CaseAction.RESOLVE, 10),
                        command(CaseAction.MERGE, 20),
                        command(CaseAction.UNMERGE, 9 * DAY))
                .when(new SettleCase(CASE, by(Actor.CLOCK, 9 * DAY + 1)))
                .expectEvents(
                        new CaseClosed(CASE, CUSTOMER, null, Cause.CLOCK, at(9 * DAY)),
                        new CaseTimerSet(CASE, null, at(9 * DAY + 1)));
    }

    @Test
    void a_resolved_case_whose_week_lasts_closes_when_that_is_over() {
        fixture.givenCommands(
                        open(0),
                        command(CaseAction.RESOLVE, 10),
                        command(CaseAction.MERGE, 20),
                        command(CaseAction.UNMERGE, 30))
                .when(new SettleCase(CASE, by(Actor.CLOCK, 8 * DAY)))
                .expectEvents(
                        new CaseClosed(CASE, CUSTOMER, null, Cause.CLOCK, at(10 + 7 * DAY)),
                        new CaseTimerSet(CASE, null, at(8 * DAY)));
    }

    @Test
    void undoing_it_twice_records_nothing_and_moves_nothing() {
        fixture.givenCommands(open(0), command(CaseAction.MERGE, 1), command(CaseAction.UNMERGE, 2))
                .when(command(CaseAction.UNMERGE, 3))
                .expectResultMessagePayload(new Parting(null, List.of()))
                .expectNoEvents();
    }

    @Test
    void a_case_that_was_never_merged_has_nothing_to_undo() {
        fixture.givenCommands(open(0))
                .when(command(CaseAction.UNMERGE, 3))
                .expectException(CaseRefused.InvalidTransition.class)
                .expectNoEvents();
    }

    @Test
    void an_undone_merge_may_be_merged_again_and_undone_again() {
        fixture.givenCommands(open(0), command(CaseAction.MERGE, 1), command(CaseAction.UNMERGE, 2))
                .when(command(CaseAction.MERGE, 3))
                .expectEvents(new CaseMerged(CASE, CUSTOMER, "case-2", "the same", List.of(), at(3)));
        a_case_without_promises();
        fixture.givenCommands(
                        open(0),
                        command(CaseAction.MERGE, 1),
                        command(CaseAction.UNMERGE, 2),
                        command(CaseAction.START, 3),
                        command(CaseAction.MERGE, 4))
                .when(command(CaseAction.UNMERGE, 5))
                .expectEvents(unmerged(CaseStatus.OPEN, null, null, List.of(), 5));
    }

    @Test
    void the_other_gives_back_what_had_come_over_as_far_as_it_still_has_it() {
        fixture.givenCommands(
                        open(0),
                        new ChangeTags(CASE, Set.of("vip"), Set.of(), by(AGENT, 1)),
                        absorb(Set.of("vip", "late", "app"), 2),
                        new ChangeTags(CASE, Set.of(), Set.of("app"), by(AGENT, 3)))
                .when(command(CaseAction.RELEASE, 4))
                .expectEvents(
                        new CaseReleased(CASE, "case-3", List.of("conversation-3"), Set.of("late"), at(1), at(4)));
    }

    @Test
    void a_tag_that_another_case_brought_too_stays_until_that_one_is_let_go() {
        fixture.givenCommands(open(0), absorb("case-3", Set.of("late"), 1), absorb("case-5", Set.of("late"), 2))
                .when(command(CaseAction.RELEASE, 3))
                .expectEvents(new CaseReleased(CASE, "case-3", List.of("conversation-3"), Set.of(), at(1), at(3)));
        a_case_without_promises();
        fixture.givenCommands(
                        open(0),
                        absorb("case-3", Set.of("late"), 1),
                        absorb("case-5", Set.of("late"), 2),
                        command(CaseAction.RELEASE, 3))
                .when(new ReleaseCase(CASE, "case-5", by(AGENT, 4)))
                .expectEvents(
                        new CaseReleased(CASE, "case-5", List.of("conversation-3"), Set.of("late"), at(1), at(4)));
    }

    @Test
    void a_tag_that_came_over_and_was_taken_away_is_the_others_own_once_somebody_adds_it_again() {
        fixture.givenCommands(
                        open(0),
                        absorb(Set.of("late"), 1),
                        new ChangeTags(CASE, Set.of(), Set.of("late"), by(AGENT, 2)),
                        new ChangeTags(CASE, Set.of("late"), Set.of(), by(AGENT, 3)))
                .when(command(CaseAction.RELEASE, 4))
                .expectEvents(new CaseReleased(CASE, "case-3", List.of("conversation-3"), Set.of(), at(1), at(4)));
    }

    @Test
    void what_came_with_another_case_stays() {
        fixture.givenCommands(
                        open(0),
                        new AbsorbCase(
                                CASE, "case-5", CUSTOMER, List.of("conversation-5"), Set.of(), null, by(AGENT, 1)),
                        absorb(Set.of(), 2),
                        command(CaseAction.RELEASE, 3))
                .when(command(CaseAction.MERGE, 4))
                .expectEvents(new CaseMerged(CASE, CUSTOMER, "case-2", "the same", List.of("conversation-5"), at(4)));
    }

    @Test
    void a_case_that_it_did_not_take_in_is_not_let_go() {
        fixture.givenCommands(open(0))
                .when(command(CaseAction.RELEASE, 4))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_case_that_was_let_go_can_be_taken_in_again() {
        fixture.givenCommands(open(0), absorb(Set.of(), 2), command(CaseAction.RELEASE, 3))
                .when(absorb(Set.of(), 4))
                .expectEvents(new CaseAbsorbed(CASE, "case-3", List.of("conversation-3"), Set.of(), at(1), at(4)));
    }

    private static PendCase waiting(Instant until) {
        return new PendCase(CASE, PendingReason.INTERNAL, null, until, by(AGENT, 2));
    }

    private static AbsorbCase absorb(Set<String> tags, long minute) {
        return absorb("case-3", tags, minute);
    }

    private static AbsorbCase absorb(String from, Set<String> tags, long minute) {
        return new AbsorbCase(CASE, from, CUSTOMER, List.of("conversation-3"), tags, at(1), by(AGENT, minute));
    }

    private static CaseUnmerged unmerged(
            CaseStatus status,
            @Nullable PendingReason reason,
            @Nullable Instant resumeAt,
            List<String> conversations,
            long minute) {
        return new CaseUnmerged(
                CASE, CUSTOMER, "case-2", "two matters", status, reason, resumeAt, conversations, at(minute));
    }
}
