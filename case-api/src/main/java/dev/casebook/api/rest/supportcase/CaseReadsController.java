package dev.casebook.api.rest.supportcase;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.rest.answer.Answers;
import dev.casebook.api.rest.answer.CaseAnswer;
import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.paging.ListQuery;
import dev.casebook.api.rest.paging.PageAnswer;
import dev.casebook.api.rest.paging.PastInstant;
import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casedetail.CaseQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads cases. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseReadsController {

    private static final String VIEW = "casedetail";
    private static final Map<String, Class<?>> FILTERS = Map.of(
            "reference", String.class,
            "source", String.class,
            "externalId", String.class,
            "customer", String.class,
            "email", String.class,
            "phone", String.class,
            "status", CaseStatus.class,
            "team", String.class,
            "agent", String.class);

    private final CaseQueries cases;
    private final CaseLog log;
    private final PoliciesInForce policies;
    private final Freshness freshness;
    private final Clock clock;

    CaseReadsController(CaseQueries cases, CaseLog log, PoliciesInForce policies, Freshness freshness, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.policies = policies;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping
    PageAnswer<CaseAnswer> list(HttpServletRequest request) {
        ListQuery query = ListQuery.of(
                request,
                "reference",
                "source",
                "externalId",
                "customer",
                "email",
                "phone",
                "status",
                "team",
                "agent",
                "openedFrom",
                "openedTo");
        Long from = query.micros("openedFrom");
        Long to = query.microsAfter("openedFrom", "openedTo");
        freshness.await(request, VIEW);
        Instant now = clock.instant();
        PolicyBook book = policies.book();
        return PageAnswer.of(
                cases.page(query.anyOf(FILTERS), from, to, query.cursor(), query.limit()),
                found -> CaseAnswer.of(found, now, book));
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseAnswer> read(@PathVariable String id, HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, "asOf", "asKnown");
        freshness.await(request, VIEW);
        Instant now = clock.instant();
        Optional<PastInstant> past = PastInstant.of(query, now);
        CaseDetail found = past.map(then -> log.caseAsOf(id, then.asOf(), then.asKnown()))
                .or(() -> cases.byId(id))
                .orElseThrow(() -> new NotFound("case " + id));
        return ResponseEntity.ok()
                .eTag(Answers.eTag(found.summary().version()))
                .body(CaseAnswer.of(found, past.map(PastInstant::asOf).orElse(now), policies.book()));
    }
}
