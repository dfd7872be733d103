package dev.casebook.api.rest.sla;

import dev.casebook.api.command.Outcome;
import dev.casebook.api.policy.ConfigurationDesk;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.policy.retargeting.RetargetingRuns;
import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.domain.configuration.Adoption;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ServicePolicies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The configuration in force, and taking this node's files into force. */
@RestController
@RequestMapping("/api/v1/sla/policies")
class PoliciesController {

    /**
     * What is in force.
     *
     * @param number which version, from 1
     * @param version the digest of what it says
     * @param since since when it is in force
     * @param filesDiffer whether this node's files say something else
     * @param filesSay what they say or what is wrong with them, where they differ
     * @param items the policies, in the order in which they are asked
     * @param calendars the calendars by name
     * @param teams the teams by name
     * @param retargeting how far the open cases have taken the version up
     */
    record PoliciesAnswer(
            int number,
            String version,
            Instant since,
            boolean filesDiffer,
            @Nullable String filesSay,
            List<PolicyAnswer> items,
            List<CalendarAnswer> calendars,
            List<TeamAnswer> teams,
            @Nullable RetargetingAnswer retargeting) {}

    /** A version by number and digest. */
    record VersionAnswer(int number, @Nullable String version) {}

    /**
     * What came of reloading.
     *
     * @param changed whether a new version was recorded
     * @param from the version in force before
     * @param to the version in force now
     * @param retargeting how far the open cases have taken it up
     */
    record ReloadAnswer(
            boolean changed,
            VersionAnswer from,
            VersionAnswer to,
            @Nullable RetargetingAnswer retargeting) {}

    private final PoliciesInForce inForce;
    private final ConfigurationDesk desk;
    private final RetargetingRuns runs;

    PoliciesController(PoliciesInForce inForce, ConfigurationDesk desk, RetargetingRuns runs) {
        this.inForce = inForce;
        this.desk = desk;
        this.runs = runs;
    }

    @GetMapping
    PoliciesAnswer policies() {
        PoliciesInForce.State state = inForce.state();
        PolicyBook.Version current = state.book().current();
        ServicePolicies policies = current.policies();
        Optional<String> difference = desk.difference();
        return new PoliciesAnswer(
                current.number(),
                state.version(),
                current.since(),
                difference.isPresent(),
                difference.orElse(null),
                policies.inOrder().stream().map(PolicyAnswer::of).toList(),
                CalendarAnswer.all(policies.calendars()),
                TeamAnswer.all(policies.teams()),
                retargeting());
    }

    @PostMapping("/reload")
    ResponseEntity<ReloadAnswer> reload(CommandRequest request) {
        Outcome<Adoption> outcome = desk.reload(request.actor(), MetaData.with("requestId", request.requestId()));
        Adoption adoption = outcome.result();
        return ResponseEntity.ok()
                .header("Casebook-Position", String.valueOf(outcome.position()))
                .body(new ReloadAnswer(
                        adoption.recorded(),
                        new VersionAnswer(adoption.previousNumber(), adoption.previous()),
                        new VersionAnswer(adoption.number(), adoption.version()),
                        retargeting()));
    }

    private @Nullable RetargetingAnswer retargeting() {
        return runs.latest().map(RetargetingAnswer::of).orElse(null);
    }
}
