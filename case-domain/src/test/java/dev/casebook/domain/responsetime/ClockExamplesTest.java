package dev.casebook.domain.responsetime;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The worked histories, through the clock alone. */
class ClockExamplesTest {

    @TestFactory
    Stream<DynamicTest> worked_histories_end_as_worked_out() {
        return WorkedHistory.all().map(history -> dynamicTest(history.name(), () -> check(history)));
    }

    private static void check(WorkedHistory history) {
        CaseCourse course = new CaseCourse(history.policies());
        history.steps().forEach(step -> play(course, step));
        course.settle(history.observedAt());
        history.compare(course.clock().targets());
    }

    private static void play(CaseCourse course, JsonNode step) {
        Instant at = WorkedHistory.at(step);
        switch (step.at("/do").asString()) {
            case "open" -> {
                if (step.has("priority")) {
                    course.priority(at, Priority.valueOf(step.at("/priority").asString()));
                }
                course.fact(new ClockFact.Opened(at, false, null)).fact(new ClockFact.CustomerMessaged(at));
            }
            case "customer" -> course.fact(new ClockFact.CustomerMessaged(at)).fact(new ClockFact.Resumed(at));
            case "agent" -> course.fact(new ClockFact.AgentReplied(at, "li.na"));
            case "bot" -> course.fact(new ClockFact.BotAnswered(at));
            case "note" -> course.settle(at);
            case "pending" ->
                course.fact(new ClockFact.Pended(
                        at, PendingReason.valueOf(step.at("/reason").asString())));
            case "resume" -> course.fact(new ClockFact.Resumed(at));
            case "resolve" -> course.fact(new ClockFact.Resolved(at));
            case "reopen" -> course.fact(new ClockFact.Reopened(at));
            case "priority" ->
                course.priority(at, Priority.valueOf(step.at("/to").asString()));
            default -> throw new AssertionError("Unknown step " + step);
        }
    }
}
