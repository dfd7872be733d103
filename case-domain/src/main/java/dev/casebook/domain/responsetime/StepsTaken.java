package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The escalation steps that a case took.
 *
 * @param byStep the latest time that each was taken, by metric, instance and step
 */
public record StepsTaken(Map<String, Taken> byStep) {

    /** None so far. */
    public static final StepsTaken NONE = new StepsTaken(Map.of());

    /**
     * A step that was taken.
     *
     * @param at when, the last time
     * @param repeat how often it was repeated
     * @param stopped whether somebody acknowledged, so that it is not repeated again
     */
    public record Taken(Instant at, int repeat, boolean stopped) {}

    @Nullable
    Taken of(Target target, int number) {
        return byStep.get(key(target.metric(), target.instance(), number));
    }

    /** After a step was taken. */
    public StepsTaken with(Metric metric, int instance, int number, int repeat, Instant at) {
        Map<String, Taken> more = new HashMap<>(byStep);
        more.put(key(metric, instance, number), new Taken(at, repeat, false));
        return new StepsTaken(Map.copyOf(more));
    }

    /** After somebody acknowledged: what was taken is not repeated. */
    public StepsTaken acknowledged() {
        Map<String, Taken> stopped = new HashMap<>();
        byStep.forEach((key, taken) -> stopped.put(key, new Taken(taken.at(), taken.repeat(), true)));
        return new StepsTaken(Map.copyOf(stopped));
    }

    /** Whether any step was taken that nobody acknowledged. */
    public boolean repeats() {
        return byStep.values().stream().anyMatch(taken -> !taken.stopped());
    }

    private static String key(Metric metric, int instance, int number) {
        return metric + "/" + instance + "/" + number;
    }
}
