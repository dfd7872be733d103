package dev.casebook.api.config.views;

import dev.casebook.projections.running.Rebuilds;
import dev.casebook.projections.running.ViewRuns;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tells how far each view is behind, how much of it failed, and how fast it is rebuilt. */
@Component
class ViewMeters {

    ViewMeters(ViewRuns runs, Rebuilds rebuilds, MeterRegistry meters) {
        for (String view : runs.names()) {
            gauge(
                    meters,
                    view,
                    "casebook.view.position",
                    "The position up to which the view handled every event",
                    () -> runs.live(view).position());
            gauge(
                    meters,
                    view,
                    "casebook.view.lag",
                    "Positions of the log that the view has not handled yet",
                    () -> Math.max(0, runs.head() - runs.live(view).position()));
            gauge(
                    meters,
                    view,
                    "casebook.view.dead.letters",
                    "Events that the view could not handle",
                    () -> runs.live(view).deadLetters().size());
            gauge(
                    meters,
                    view,
                    "casebook.replay.rate",
                    "Positions a second of the running rebuild, or 0",
                    () -> rebuilds.rate(view));
        }
    }

    private static void gauge(
            MeterRegistry meters, String view, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tag("view", view).register(meters);
    }
}
