package dev.casebook.api.rest.views;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.projections.View;
import dev.casebook.projections.running.Rebuild;
import dev.casebook.projections.running.Rebuilds;
import dev.casebook.projections.running.ViewProcessor;
import dev.casebook.projections.running.ViewRuns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the views run. */
@RestController
@RequestMapping("/api/v1")
class ViewsController {

    /** How far a view is. */
    record ViewAnswer(String view, long position, long head, long lag, long deadLetters) {}

    /** All views. */
    record ViewsAnswer(List<ViewAnswer> items) {}

    /** Asks for a rebuild. */
    record ReplayBody(@NotBlank String view) {}

    /** What came of trying dead letters again. */
    record RetryAnswer(String view, int sequencesCured, long deadLetters) {}

    private final ViewRuns runs;
    private final Rebuilds rebuilds;

    ViewsController(ViewRuns runs, Rebuilds rebuilds) {
        this.runs = runs;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/views")
    ViewsAnswer views() {
        long head = runs.head();
        return new ViewsAnswer(
                runs.names().stream().map(name -> answer(name, head)).toList());
    }

    private ViewAnswer answer(String name, long head) {
        ViewProcessor live = runs.live(name);
        long position = live.position();
        return new ViewAnswer(name, position, head, Math.max(0, head - position), live.deadLetters());
    }

    @PostMapping("/views/{name}/dead-letters/retry")
    RetryAnswer retry(@PathVariable String name) {
        if (runs.view(name).isEmpty()) {
            throw new NotFound("view " + name);
        }
        ViewProcessor live = runs.live(name);
        return new RetryAnswer(name, live.retryDeadLetters(), live.deadLetters());
    }

    @PostMapping("/replays")
    ResponseEntity<Rebuild.Progress> replay(@Valid @RequestBody ReplayBody body) {
        View<?> view = runs.view(body.view())
                .orElseThrow(() -> new ValidationFailed("view", "must be one of " + runs.names()));
        Rebuild.Progress progress = rebuilds.start(view).progress();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replays/" + progress.id()))
                .body(progress);
    }

    @GetMapping("/replays/{id}")
    Rebuild.Progress replay(@PathVariable String id) {
        return rebuilds.byId(id).orElseThrow(() -> new NotFound("replay " + id)).progress();
    }
}
