package dev.casebook.api.rest.sla;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.rest.paging.ListQuery;
import dev.casebook.api.rest.paging.PastInstant;
import dev.casebook.domain.responsetime.Explanation;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.supportcase.event.CaseEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains the promises of a case from its log: why a due time is what it is. */
@RestController
@RequestMapping("/api/v1/sla/cases/{id}/explanation")
class ExplanationController {

    /** Every promise of the case, in the order in which they started. */
    record ExplanationsAnswer(List<ExplanationAnswer> targets) {}

    private final CaseLog log;
    private final PoliciesInForce policies;
    private final Clock clock;

    ExplanationController(CaseLog log, PoliciesInForce policies, Clock clock) {
        this.log = log;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping
    ExplanationsAnswer explain(@PathVariable String id, HttpServletRequest request) {
        Instant now = clock.instant();
        PastInstant at = PastInstant.of(ListQuery.of(request, "asOf", "asKnown"), now)
                .orElseGet(() -> new PastInstant(now, null));
        PolicyBook book = policies.book();
        return new ExplanationsAnswer(Explanation.of(logged(id, at), at.asOf(), book).stream()
                .map(explanation -> ExplanationAnswer.of(explanation, at.asOf(), book))
                .toList());
    }

    private List<Explanation.Logged> logged(String caseId, PastInstant at) {
        List<Explanation.Logged> logged = new ArrayList<>();
        log.eventsAsOf(caseId, at.asOf(), at.asKnown()).forEach(event -> {
            if (event.payload() instanceof CaseEvent happened) {
                logged.add(new Explanation.Logged(event.position(), happened));
            }
        });
        return logged;
    }
}
