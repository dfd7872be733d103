package dev.casebook.api.rest.views;

import dev.casebook.api.log.EventLog;
import dev.casebook.projections.running.DeadLetters;
import dev.casebook.projections.running.ViewProcessor;
import dev.casebook.projections.running.ViewRuns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the views are. */
@RestController
@RequestMapping("/api/v1/views")
class ViewsController {

    /**
     * How far a view is.
     *
     * @param view its name
     * @param position up to which position it has handled every event
     * @param head the position of the last event of the log
     * @param lag how many positions it has not handled yet
     * @param lagSeconds how long ago the first event that it has not handled was recorded; 0 where there is none
     * @param eventsPerSecond positions a second in the last ten seconds
     * @param deadLetters how many events wait because one of their aggregate could not be handled
     * @param firstError what the one that waits longest failed with; absent where none waits
     * @param parked how many events somebody laid aside
     */
    record ViewAnswer(
            String view,
            long position,
            long head,
            long lag,
            long lagSeconds,
            long eventsPerSecond,
            long deadLetters,
            @Nullable String firstError,
            long parked) {}

    /** All views. */
    record ViewsAnswer(List<ViewAnswer> items) {}

    private final ViewRuns runs;
    private final EventLog log;
    private final Clock clock;

    ViewsController(ViewRuns runs, EventLog log, Clock clock) {
        this.runs = runs;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    ViewsAnswer views() {
        long head = runs.head();
        return new ViewsAnswer(
                runs.names().stream().map(name -> answer(name, head)).toList());
    }

    private ViewAnswer answer(String name, long head) {
        ViewProcessor live = runs.live(name);
        DeadLetters dead = live.deadLetters();
        long position = live.position();
        return new ViewAnswer(
                name,
                position,
                head,
                Math.max(0, head - position),
                position < head ? secondsBehind(position) : 0,
                runs.rate(name),
                dead.size(),
                dead.waiting(1).stream()
                        .map(DeadLetters.Waiting::error)
                        .findFirst()
                        .orElse(null),
                dead.parked().count());
    }

    private long secondsBehind(long position) {
        return log.after(position, Set.of(), 1).events().stream()
                .map(first -> Duration.between(first.recordedAt(), clock.instant()))
                .mapToLong(age -> Math.max(0, age.toSeconds()))
                .findFirst()
                .orElse(0);
    }
}
