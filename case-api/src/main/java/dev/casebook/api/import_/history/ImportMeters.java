package dev.casebook.api.import_.history;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts what imports do: lines by outcome ({@code casebook.import.lines}: played, repeated, failed) and the events they
 * record ({@code casebook.import.events}); the rates are for the reader of the metrics to take.
 */
@Component
class ImportMeters {

    private final MeterRegistry registry;
    private final Counter events;

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
        this.events = registry.counter("casebook.import.events");
    }

    LineResult count(LineResult result) {
        registry.counter("casebook.import.lines", "outcome", outcomeOf(result)).increment();
        if (result.events() != null) {
            events.increment(result.events());
        }
        return result;
    }

    private static String outcomeOf(LineResult result) {
        if (result.problem() != null) {
            return "failed";
        }
        return Boolean.TRUE.equals(result.repeated()) ? "repeated" : "played";
    }
}
