package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.whatif.OtherPolicies;
import dev.casebook.api.whatif.WhatIfQuestion;
import dev.casebook.api.whatif.WhatIfRun;
import dev.casebook.api.whatif.WhatIfRuns;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Judges history by other policies. Records nothing. */
@RestController
@RequestMapping("/api/v1/sla/what-if")
class WhatIfController {

    private final OtherPolicies policies;
    private final WhatIfRuns runs;
    private final JsonMapper json;

    WhatIfController(OtherPolicies policies, WhatIfRuns runs, JsonMapper json) {
        this.policies = policies;
        this.runs = runs;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<WhatIfAnswer> start(@RequestBody WhatIfBody body) {
        Instant from = body.since();
        Instant to = body.before();
        WhatIfRun run = runs.start(new WhatIfQuestion(from, to, policies.book(body.proposal(json))));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/sla/what-if/" + run.id()))
                .body(WhatIfAnswer.of(run));
    }

    @GetMapping("/{run}")
    WhatIfAnswer run(@PathVariable("run") String id) {
        return WhatIfAnswer.of(runs.byId(id).orElseThrow(() -> new NotFound("what-if run " + id)));
    }
}
