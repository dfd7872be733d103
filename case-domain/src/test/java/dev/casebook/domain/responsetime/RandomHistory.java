package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Histories of cases that could have happened, from a seed; and the shortest part of one that still fails. */
public final class RandomHistory {

    /**
     * What happened.
     *
     * @param at when
     * @param what what
     */
    public record Step(Instant at, What what) {}

    public enum What {
        CUSTOMER,
        AGENT,
        BOT,
        PEND_CUSTOMER,
        PEND_INTERNAL,
        RESUME,
        RESOLVE,
        REOPEN,
        URGENT,
        LOW
    }

    private static final Instant MONDAY = Instant.parse("2026-03-23T00:00:00Z");

    private RandomHistory() {}

    /** Steps in the order of their time, over about two weeks; the clocks of Europe and America change in them. */
    public static List<Step> inOrder(int seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        Instant at = MONDAY.plusSeconds(random.nextInt(7 * 24 * 3600));
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            boolean soon = random.nextBoolean();
            at = at.plusSeconds(1 + random.nextInt(soon ? 3600 : 2 * 24 * 3600));
            steps.add(new Step(at, What.values()[random.nextInt(What.values().length)]));
        }
        return steps;
    }

    /** The same, of which some are learned after what came later. */
    public static List<Step> someLate(int seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>(inOrder(seed));
        for (int i = 0; i + 2 < steps.size(); i++) {
            if (random.nextInt(4) == 0) {
                steps.add(Math.min(steps.size() - 1, i + 1 + random.nextInt(3)), steps.remove(i));
            }
        }
        return steps;
    }

    /** The least that is left of a failing history when steps are dropped one by one while it fails. */
    static List<Step> shrunk(List<Step> failing, Predicate<List<Step>> fails) {
        List<Step> least = new ArrayList<>(failing);
        for (int i = least.size() - 1; i >= 0; i--) {
            List<Step> shorter = new ArrayList<>(least);
            shorter.remove(i);
            if (fails.test(shorter)) {
                least = shorter;
                i = least.size();
            }
        }
        return least;
    }

    public static Instant opening() {
        return MONDAY;
    }

    static Priority priorityOf(What what) {
        return what == What.URGENT ? Priority.URGENT : Priority.LOW;
    }

    /** Plays a step to a clock, as the case does: what its status does not allow is refused before. */
    static void play(CaseCourse course, Step step) {
        Instant at = step.at();
        switch (step.what()) {
            case CUSTOMER -> course.fact(new ClockFact.CustomerMessaged(at));
            case AGENT -> course.fact(new ClockFact.AgentReplied(at, "li.na"));
            case BOT -> course.fact(new ClockFact.BotAnswered(at));
            case PEND_CUSTOMER -> course.fact(new ClockFact.Pended(at, PendingReason.CUSTOMER));
            case PEND_INTERNAL -> course.fact(new ClockFact.Pended(at, PendingReason.INTERNAL));
            case RESUME -> course.fact(new ClockFact.Resumed(at));
            case RESOLVE -> course.fact(new ClockFact.Resolved(at));
            case REOPEN -> course.fact(new ClockFact.Reopened(at));
            default -> course.priority(at, priorityOf(step.what()));
        }
    }

    /** The steps that a case in its status would take: it reopens only what is resolved, and pends only what is open. */
    static List<Step> allowed(List<Step> steps) {
        List<Step> allowed = new ArrayList<>();
        boolean open = true;
        boolean waiting = false;
        for (Step step : steps) {
            boolean takes = switch (step.what()) {
                case REOPEN -> !open;
                case PEND_CUSTOMER, PEND_INTERNAL, RESOLVE, AGENT, CUSTOMER, BOT -> open;
                case RESUME -> open && waiting;
                default -> true;
            };
            if (takes) {
                allowed.add(step);
                open = step.what() == What.REOPEN || (open && step.what() != What.RESOLVE);
                waiting = step.what() == What.PEND_CUSTOMER
                        || step.what() == What.PEND_INTERNAL
                        || (waiting && step.what() != What.RESUME && step.what() != What.RESOLVE);
            }
        }
        return allowed;
    }
}
