package dev.casebook.api.rest.views;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.projections.View;
import dev.casebook.projections.running.Progress;
import dev.casebook.projections.running.Rebuild;
import dev.casebook.projections.running.Rebuilds;
import dev.casebook.projections.running.ViewRuns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Views that are built anew beside the live ones. */
@RestController
@RequestMapping("/api/v1/replays")
class ReplaysController {

    /** Asks for a rebuild. */
    record ReplayBody(@NotBlank String view) {}

    private final ViewRuns runs;
    private final Rebuilds rebuilds;

    ReplaysController(ViewRuns runs, Rebuilds rebuilds) {
        this.runs = runs;
        this.rebuilds = rebuilds;
    }

    @PostMapping
    ResponseEntity<Progress> replay(@Valid @RequestBody ReplayBody body) {
        View<?> view = runs.view(body.view())
                .orElseThrow(() -> new ValidationFailed("view", "must be one of " + runs.names()));
        Progress progress = rebuilds.start(view).progress();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replays/" + progress.id()))
                .body(progress);
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable String id) {
        return known(id).progress();
    }

    /** Ends one that runs; one that is over stays as it ended. */
    @DeleteMapping("/{id}")
    Progress cancel(@PathVariable String id) {
        Rebuild rebuild = known(id);
        rebuild.cancel();
        return rebuild.progress();
    }

    private Rebuild known(String id) {
        return rebuilds.byId(id).orElseThrow(() -> new NotFound("replay " + id));
    }
}
