package dev.casebook.api.rest.views;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.projections.running.DeadLetters;
import dev.casebook.projections.running.ParkedLetters;
import dev.casebook.projections.running.ViewRuns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a view could not handle: looked at, tried again, or laid aside. */
@RestController
@RequestMapping("/api/v1/views/{name}/dead-letters")
class DeadLettersController {

    private static final int SHOWN = 100;

    /**
     * What a view could not handle.
     *
     * @param view its name
     * @param deadLetters how many events wait
     * @param items the sequences that wait longest, a hundred at most
     * @param parked what was laid aside, the first hundred by position
     */
    record DeadLettersAnswer(
            String view, long deadLetters, List<DeadLetters.Waiting> items, List<ParkedLetters.Parked> parked) {}

    /** What came of trying dead letters again. */
    record RetryAnswer(String view, int sequencesCured, long deadLetters) {}

    /** Asks to lay a sequence aside. */
    record ParkBody(
            @NotBlank String sequence,
            @NotBlank @Size(max = 1000) String reason) {}

    /** What was laid aside. */
    record ParkAnswer(String view, String sequence, int parked, long deadLetters) {}

    private final ViewRuns runs;
    private final Clock clock;

    DeadLettersController(ViewRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping
    DeadLettersAnswer list(@PathVariable String name) {
        DeadLetters dead = deadLettersOf(name);
        return new DeadLettersAnswer(
                name, dead.size(), dead.waiting(SHOWN), dead.parked().first(SHOWN));
    }

    @PostMapping("/retry")
    RetryAnswer retry(@PathVariable String name) {
        DeadLetters dead = deadLettersOf(name);
        return new RetryAnswer(name, dead.retry(), dead.size());
    }

    @PostMapping("/park")
    ParkAnswer park(@PathVariable String name, @Valid @RequestBody ParkBody body, CommandRequest request) {
        DeadLetters dead = deadLettersOf(name);
        String by = request.actor().kind() + ":" + request.actor().id();
        int parked = dead.park(body.sequence(), body.reason(), by, clock.instant())
                .orElseThrow(() -> new NotFound("dead letter " + body.sequence()));
        return new ParkAnswer(name, body.sequence(), parked, dead.size());
    }

    private DeadLetters deadLettersOf(String view) {
        if (runs.view(view).isEmpty()) {
            throw new NotFound("view " + view);
        }
        return runs.live(view).deadLetters();
    }
}
