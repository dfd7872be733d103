package dev.casebook.domain.responsetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.casebook.domain.responsetime.RandomHistory.Step;
import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories against a plain model of the rules, on calendars that are open always, by day and across a night. */
class ClockModelTest {

    private static final Map<Priority, Duration> GOALS = Map.of(
            Priority.LOW, Duration.ofHours(20),
            Priority.NORMAL, Duration.ofHours(6),
            Priority.HIGH, Duration.ofHours(3),
            Priority.URGENT, Duration.ofMinutes(50));
    private static final List<WorkingTime> CALENDARS = List.of(
            WorkingTime.ALWAYS,
            weekdays("Europe/Berlin", "09:00-12:00", "13:00-17:30"),
            weekdays("America/New_York", "00:00-06:00", "22:00-24:00"));
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private static WorkingTime weekdays(String zone, String... spans) {
        List<String> day = List.of(spans);
        return BusinessCalendar.of(new CalendarDefinition(
                zone, Map.of("MON", day, "TUE", day, "WED", day, "THU", day, "FRI", day), null, List.of(), Map.of()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ends_as_the_plain_model_ends(int seed) {
        check(RandomHistory.inOrder(seed), steps -> compare(RandomHistory.allowed(steps), calendar(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void records_the_same_whoever_looked_when(int seed) {
        check(RandomHistory.inOrder(seed), steps -> {
            CaseCourse always = played(RandomHistory.allowed(steps), calendar(seed), null);
            CaseCourse sometimes = played(RandomHistory.allowed(steps), calendar(seed), new Random(seed));
            assertThat(sometimes.recorded()).isEqualTo(always.recorded());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void judges_the_same_whoever_looked_before_a_fact_was_learned_late(int seed) {
        check(RandomHistory.someLate(seed), steps -> {
            CaseCourse always = played(RandomHistory.allowed(steps), calendar(seed), null);
            CaseCourse sometimes = played(RandomHistory.allowed(steps), calendar(seed), new Random(seed));
            assertThat(verdicts(sometimes)).isEqualTo(verdicts(always));
        });
    }

    private static List<String> verdicts(CaseCourse course) {
        return course.clock().targets().stream()
                .map(target -> target.metric() + "/" + target.instance() + " due " + target.dueAt() + " broken "
                        + target.brokenForGood())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keeps_its_books_whatever_is_learned_late(int seed) {
        check(RandomHistory.someLate(seed), steps -> {
            List<Step> taken = RandomHistory.allowed(steps);
            keepsItsBooks(played(taken, calendar(seed), null), calendar(seed), end(taken));
        });
    }

    private static WorkingTime calendar(int seed) {
        return CALENDARS.get(seed % CALENDARS.size());
    }

    private static void check(List<Step> steps, Consumer<List<Step>> expectation) {
        if (failure(steps, expectation) != null) {
            List<Step> least = RandomHistory.shrunk(steps, part -> failure(part, expectation) != null);
            fail("Fails for " + least, failure(least, expectation));
        }
    }

    private static Throwable failure(List<Step> steps, Consumer<List<Step>> expectation) {
        try {
            expectation.accept(steps);
            return null;
        } catch (AssertionError | RuntimeException failed) {
            return failed;
        }
    }

    private static CaseCourse opened(WorkingTime time) {
        Map<Metric, Map<Priority, Goal>> goals = new EnumMap<>(Metric.class);
        Map<Priority, Goal> each = new EnumMap<>(Priority.class);
        GOALS.forEach((priority, goal) -> each.put(priority, Goal.of(goal)));
        Stream.of(Metric.values()).forEach(metric -> goals.put(metric, each));
        return new CaseCourse(ServicePolicies.of(List.of(CaseCourse.policy(time, goals, 50, 80))))
                .fact(new ClockFact.Opened(RandomHistory.opening(), false, null));
    }

    private static CaseCourse played(List<Step> steps, WorkingTime time, Random looks) {
        CaseCourse course = opened(time);
        Instant latest = RandomHistory.opening();
        for (Step step : steps) {
            latest = step.at().isAfter(latest) ? step.at() : latest;
            RandomHistory.play(course, step);
            if (looks == null || looks.nextBoolean()) {
                course.settle(latest);
            }
        }
        return course.settle(end(steps));
    }

    private static Instant end(List<Step> steps) {
        Instant latest = steps.stream().map(Step::at).max(Instant::compareTo).orElse(RandomHistory.opening());
        return latest.plus(AFTERWARDS);
    }

    private static void compare(List<Step> steps, WorkingTime time) {
        ReferenceClock reference = new ReferenceClock(time, GOALS);
        steps.forEach(reference::play);
        reference.look(end(steps));
        List<String> expected = reference.promises().stream()
                .map(ReferenceClock.Promise::said)
                .sorted()
                .toList();
        List<String> found = played(steps, time, null).clock().targets().stream()
                .map(ClockModelTest::said)
                .sorted()
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static String said(Target target) {
        String state = target.state() == TargetState.BREACHED
                ? "BREACHED " + target.breachedAt()
                : target.state().name();
        return target.metric() + "/" + target.instance() + " " + state + " satisfied " + target.satisfiedAt()
                + " cancelled " + target.cancelledAt();
    }

    private static void keepsItsBooks(CaseCourse course, WorkingTime time, Instant end) {
        List<Target> targets = course.clock().targets();
        for (Target target : targets) {
            List<TargetEvent> its = course.recorded().stream()
                    .filter(event -> event.metric() == target.metric() && event.instance() == target.instance())
                    .toList();
            long breaches =
                    its.stream().filter(TargetBreached.class::isInstance).count();
            long excuses = its.stream().filter(BreachExcused.class::isInstance).count();
            assertThat(breaches - excuses)
                    .as("breaches that count of %s", target)
                    .isBetween(0L, 1L);
            assertThat(target.brokenForGood()).isEqualTo(breaches > excuses);
            if (target.unsatisfied() && target.pausedSince() == null) {
                Duration whole = time.between(target.startedAt(), end);
                assertThat(target.elapsedAt(end, time).plus(target.paused()))
                        .as("counted and paused of %s", target)
                        .isEqualTo(whole);
            }
        }
        List<TargetEvent> recorded = new ArrayList<>(course.recorded());
        ResponseClock replayed = ResponseClock.none();
        for (TargetEvent event : recorded) {
            replayed = replayed.on(event);
        }
        assertThat(replayed.targets()).isEqualTo(targets);
    }
}
