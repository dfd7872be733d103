package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.Commands.AGENT;
import static dev.casebook.domain.supportcase.Commands.API;
import static dev.casebook.domain.supportcase.Commands.CASE;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.responsetime.WorkedHistory;
import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.HearMessage;
import dev.casebook.domain.supportcase.command.OpenCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The worked histories as commands on the case: what its events make of its targets. */
class WorkedHistoriesTest {

    @TestFactory
    Stream<DynamicTest> worked_histories_end_as_worked_out_when_a_case_lives_through_them() {
        return WorkedHistory.all().map(history -> dynamicTest(history.name(), () -> check(history)));
    }

    private static void check(WorkedHistory history) {
        AggregateTestFixture<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);
        fixture.registerInjectableResource(
                new CaseRules(Duration.ofDays(14), Duration.ofDays(7), PolicyBook.of(history.policies()), Set.of()));
        fixture.givenCommands(
                        history.steps().flatMap(WorkedHistoriesTest::commands).toArray())
                .when(new SettleCase(CASE, Issued.live(Actor.CLOCK, history.observedAt())))
                .expectSuccessfulHandlerExecution();
        history.compare(targets(fixture).targets());
    }

    private static ResponseClock targets(AggregateTestFixture<SupportCase> fixture) {
        ResponseClock clock = ResponseClock.none();
        var events = fixture.getEventStore().readEvents(CASE);
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof TargetEvent event) {
                clock = clock.on(event);
            }
        }
        return clock;
    }

    private static Stream<Object> commands(JsonNode step) {
        Issued issued = Issued.live(AGENT, WorkedHistory.at(step));
        return switch (step.at("/do").asString()) {
            case "open" -> Stream.of(open(step), heard(AuthorKind.CUSTOMER, issued));
            case "customer" -> Stream.of(heard(AuthorKind.CUSTOMER, issued));
            case "agent" -> Stream.of(heard(AuthorKind.AGENT, issued));
            case "bot" -> Stream.of(heard(AuthorKind.BOT, issued));
            case "note" -> Stream.of(new AddNote(CASE, UUID.randomUUID().toString(), "called back", issued));
            case "pending" ->
                Stream.of(new PendCase(
                        CASE, PendingReason.valueOf(step.at("/reason").asString()), null, null, issued));
            case "resume" -> Stream.of(new ResumeCase(CASE, issued));
            case "resolve" -> Stream.of(new ResolveCase(CASE, Resolution.SOLVED, "done", issued));
            case "reopen" -> Stream.of(new ReopenCase(CASE, "not so", issued));
            case "priority" ->
                Stream.of(new ClassifyCase(
                        CASE, null, Priority.valueOf(step.at("/to").asString()), null, issued));
            default -> throw new AssertionError("Unknown step " + step);
        };
    }

    private static OpenCase open(JsonNode step) {
        return Commands.open(
                Priority.valueOf(step.path("priority").asString("NORMAL")), Issued.live(API, WorkedHistory.at(step)));
    }

    private static HearMessage heard(AuthorKind author, Issued issued) {
        return new HearMessage(
                CASE,
                "conversation-1",
                UUID.randomUUID().toString(),
                author,
                author == AuthorKind.AGENT ? "li.na" : null,
                Visibility.PUBLIC,
                issued);
    }
}
