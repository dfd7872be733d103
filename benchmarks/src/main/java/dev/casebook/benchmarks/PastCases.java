package dev.casebook.benchmarks;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Cases of a year that is over, each with about a dozen events, open for up to 120 days; most are resolved too late. */
final class PastCases {

    /** When the year begins. */
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** How many days the cases are opened in. */
    static final int DAYS = 365;

    /** About how many events a case has. */
    static final int EVENTS = 12;

    private static final Duration GOAL = Duration.ofDays(30);

    private final Random random = new Random(1);

    /** An instant of the year. */
    Instant instant() {
        return START.plusSeconds(random.nextInt(DAYS * 86_400));
    }

    /** The whole history of a case, in its order. */
    List<CaseEvent> history(int number) {
        String id = "case-%08d".formatted(number);
        Instant opened = instant();
        Instant replied = opened.plusSeconds(600 + random.nextInt(40_000));
        Instant resolved = replied.plusSeconds(3_600 + random.nextInt(120 * 86_400));
        return Stream.of(begun(id, number, opened, replied), ended(id, opened, resolved))
                .flatMap(List::stream)
                .toList();
    }

    private List<CaseEvent> begun(String id, int number, Instant opened, Instant replied) {
        return List.of(
                opened(id, number, opened),
                started(id, Metric.FIRST_RESPONSE, Duration.ofDays(1), opened),
                started(id, Metric.RESOLUTION, GOAL, opened),
                new CaseTimerSet(id, opened.plus(GOAL), opened),
                new CaseAssigned(id, team(random.nextInt(Cases.TEAMS)), "li.na", opened.plusSeconds(300)),
                new MessageHeard(id, "conv", "m-1", AuthorKind.AGENT, "li.na", Visibility.PUBLIC, replied),
                new CaseStarted(id, "li.na", replied),
                met(id, Metric.FIRST_RESPONSE, Duration.ofDays(1), opened, replied));
    }

    private static List<CaseEvent> ended(String id, Instant opened, Instant resolved) {
        Instant due = opened.plus(GOAL);
        CaseEvent resolving = new CaseResolved(id, "customer", Resolution.SOLVED, "It has arrived.", resolved);
        CaseEvent closing = new CaseClosed(id, "customer", null, Cause.CLOCK, resolved.plus(Duration.ofDays(7)));
        if (!resolved.isAfter(due)) {
            return List.of(resolving, met(id, Metric.RESOLUTION, GOAL, opened, resolved), closing);
        }
        Instant warned = opened.plus(GOAL.multipliedBy(3).dividedBy(4));
        return List.of(
                new TargetAtRisk(id, Metric.RESOLUTION, 1, 75, due, Duration.between(opened, warned), warned),
                new TargetBreached(id, Metric.RESOLUTION, 1, BreachCause.ELAPSED, due, GOAL, due),
                resolving,
                new TargetSatisfied(id, Metric.RESOLUTION, 1, Duration.between(opened, resolved), resolved),
                closing);
    }

    private static CaseEvent opened(String id, int number, Instant at) {
        return new CaseOpened(
                id,
                "C" + number,
                "customer-" + number % 10_000,
                new CustomerDetails("w-" + number % 10_000, "王芳", null, null, "zh-CN", null),
                Channel.IN_APP,
                "top-up",
                "充值未到账",
                "He paid at noon and does not see it in his wallet.",
                Priority.values()[number % 4],
                team(number),
                null,
                Set.of(),
                ActorKind.CUSTOMER,
                null,
                null,
                at);
    }

    private static CaseEvent started(String id, Metric metric, Duration goal, Instant at) {
        return new TargetStarted(
                id, metric, 1, at, goal, null, at.plus(goal), Duration.ZERO, Duration.ZERO, 0, "p@1", "c@1", "t", at);
    }

    private static CaseEvent met(String id, Metric metric, Duration goal, Instant opened, Instant at) {
        return new TargetMet(id, metric, 1, opened.plus(goal), Duration.between(opened, at), at);
    }

    /** The name of a team. */
    static String team(int number) {
        return "team-" + number % Cases.TEAMS;
    }
}
