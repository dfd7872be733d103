package dev.casebook.api.command;

import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.VersionConflict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Measures commands by type and outcome ({@code casebook.commands}): how many, and how long their request took with its
 * commit and repetitions. Outcomes: accepted, refused (by a rule or a version), conflict (another request was in the
 * way to the end), failed.
 */
@Component
class CommandMeters {

    private final MeterRegistry registry;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Measures a request, which adds the types of its commands to the list that it is given. */
    <T> T measure(Function<List<String>, T> request) {
        List<String> types = new ArrayList<>();
        Timer.Sample started = Timer.start(registry);
        String outcome = "failed";
        try {
            T result = request.apply(types);
            outcome = "accepted";
            return result;
        } catch (RuntimeException failure) {
            outcome = outcomeOf(failure);
            throw failure;
        } finally {
            for (String type : types) {
                started.stop(timer(type, outcome));
            }
        }
    }

    /** Kept, since finding a meter by its tags costs as much as a small query. */
    private Timer timer(String type, String outcome) {
        return timers.computeIfAbsent(
                type + " " + outcome, key -> registry.timer("casebook.commands", "type", type, "outcome", outcome));
    }

    private static String outcomeOf(RuntimeException failure) {
        if (failure instanceof CaseRefused || failure instanceof VersionConflict) {
            return "refused";
        }
        return Conflicts.isConflict(failure) ? "conflict" : "failed";
    }
}
