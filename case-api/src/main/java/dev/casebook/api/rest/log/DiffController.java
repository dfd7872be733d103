package dev.casebook.api.rest.log;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.rest.answer.CaseAnswer;
import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.problem.NotFound;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.projections.RecordedEvent;
import dev.casebook.projections.casedetail.CaseDetail;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What changed in a case between two of its versions, from the log itself. */
@RestController
@RequestMapping("/api/v1/cases/{id}/diff")
class DiffController {

    /** What every change changes, and what only counts the time that passes. */
    private static final List<String> NOT_COMPARED = List.of("version", "updatedAt");

    private static final List<String> NOT_COMPARED_OF_TARGETS = List.of("elapsed", "remaining", "warning");

    /**
     * The changes between two versions of a case.
     *
     * @param id the case
     * @param from the earlier version
     * @param to the later version
     * @param changes the fields that differ, in the order in which a case shows them
     */
    record DiffAnswer(String id, long from, long to, List<CaseDiff.FieldChange> changes) {}

    private final CaseLog cases;
    private final EventLog log;
    private final PoliciesInForce policies;
    private final JsonMapper mapper;
    private final Freshness freshness;

    DiffController(CaseLog cases, EventLog log, PoliciesInForce policies, JsonMapper mapper, Freshness freshness) {
        this.cases = cases;
        this.log = log;
        this.policies = policies;
        this.mapper = mapper;
        this.freshness = freshness;
    }

    @GetMapping
    DiffAnswer diff(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        LogQuery asked = LogQuery.of(query, Set.of("from", "to", "position"));
        long from = asked.version("from");
        long to = asked.version("to");
        if (from > to) {
            throw new ValidationFailed("to", "must not be before from");
        }
        freshness.awaitLog(request, log::shows);
        List<RecordedEvent> events = cases.eventsOf(id);
        long reached = CaseDiff.versionAfter(events);
        if (to > reached) {
            throw new NotFound("version " + to + " of case " + id + ", which stands at version " + reached);
        }
        PolicyBook book = policies.book();
        return new DiffAnswer(id, from, to, CaseDiff.between(events, from, to, detail -> shown(detail, book)));
    }

    /** The fields of a case as it shows them, each promise under its name. */
    private JsonNode shown(CaseDetail detail, PolicyBook book) {
        ObjectNode shown =
                mapper.valueToTree(CaseAnswer.of(detail, detail.summary().updatedAt(), book));
        shown.remove(NOT_COMPARED);
        ObjectNode targets = mapper.createObjectNode();
        for (JsonNode target : shown.get("targets")) {
            ObjectNode promise = (ObjectNode) target;
            promise.remove(NOT_COMPARED_OF_TARGETS);
            targets.set(
                    promise.get("metric").asString() + "/"
                            + promise.get("instance").asString(),
                    promise);
        }
        shown.set("targets", targets);
        return shown;
    }
}
