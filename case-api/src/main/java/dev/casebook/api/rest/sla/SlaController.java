package dev.casebook.api.rest.sla;

import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.api.rest.answer.TargetAnswer;
import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.paging.ListQuery;
import dev.casebook.api.rest.paging.PageAnswer;
import dev.casebook.api.rest.paging.PastInstant;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.slaboard.BoardQueries;
import dev.casebook.projections.targets.TargetFilter;
import dev.casebook.projections.targets.TargetQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SLA board and the promises behind it. */
@RestController
@RequestMapping("/api/v1/sla")
class SlaController {

    /** The board, as the contract writes it. */
    record BoardAnswer(Instant observedAt, long position, List<BoardGroup> groups) {}

    static final Map<String, BoardGrouping> GROUPINGS =
            Arrays.stream(BoardGrouping.values()).collect(Collectors.toMap(BoardGrouping::field, Function.identity()));
    private static final Map<String, Class<?>> TARGET_FILTERS = Map.of(
            "state", TargetState.class,
            "metric", Metric.class,
            "team", String.class,
            "priority", Priority.class);

    private final BoardQueries board;
    private final TargetQueries targets;
    private final AsOfQueries past;
    private final PoliciesInForce policies;
    private final Freshness freshness;
    private final Clock clock;

    SlaController(
            BoardQueries board,
            TargetQueries targets,
            AsOfQueries past,
            PoliciesInForce policies,
            Freshness freshness,
            Clock clock) {
        this.board = board;
        this.targets = targets;
        this.past = past;
        this.policies = policies;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/board")
    BoardAnswer board(HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, "groupBy", "asOf", "asKnown");
        Instant now = clock.instant();
        Optional<PastInstant> then = PastInstant.of(query, now);
        long position = freshness.await(request, then.isPresent() ? "asof" : "slaboard");
        BoardGrouping grouping = query.oneOf("groupBy", BoardGrouping.class, GROUPINGS, BoardGrouping.TEAM);
        return new BoardAnswer(
                then.map(PastInstant::asOf).orElse(now),
                position,
                then.map(instant -> past.board(instant.moment(), grouping)).orElseGet(() -> board.groups(grouping)));
    }

    @GetMapping("/targets")
    PageAnswer<TargetAnswer> targets(HttpServletRequest request) {
        ListQuery query = ListQuery.of(
                request, "state", "metric", "team", "priority", "dueBefore", "dueAfter", "asOf", "asKnown");
        Instant now = clock.instant();
        Optional<PastInstant> then = PastInstant.of(query, now);
        freshness.await(request, then.isPresent() ? "asof" : "targets");
        Instant observed = then.map(PastInstant::asOf).orElse(now);
        TargetFilter filter = filter(query);
        PolicyBook book = policies.book();
        return PageAnswer.of(
                then.map(instant -> past.targets(instant.moment(), filter, query.cursor(), query.limit()))
                        .orElseGet(() -> targets.page(filter, query.cursor(), query.limit())),
                found -> TargetAnswer.of(found.caseId(), found.target(), observed, book));
    }

    private static TargetFilter filter(ListQuery query) {
        Long after = query.micros("dueAfter");
        Long before = query.microsAfter("dueAfter", "dueBefore");
        return new TargetFilter(query.anyOf(TARGET_FILTERS), after, before);
    }
}
