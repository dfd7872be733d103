package dev.casebook.api.rest.sla;

import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.paging.ListQuery;
import dev.casebook.projections.slaboard.BoardGrouping;
import dev.casebook.projections.targets.ReportQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports how promises were kept. */
@RestController
@RequestMapping("/api/v1/sla/report")
class ReportController {

    /** The report, as the contract writes it. */
    record ReportAnswer(Instant observedAt, long position, List<ReportQueries.Group> groups) {}

    private final ReportQueries report;
    private final Freshness freshness;
    private final Clock clock;

    ReportController(ReportQueries report, Freshness freshness, Clock clock) {
        this.report = report;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping
    ReportAnswer report(HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, "from", "to", "groupBy");
        Long from = query.micros("from");
        Long to = query.microsAfter("from", "to");
        BoardGrouping grouping =
                query.oneOf("groupBy", BoardGrouping.class, SlaController.GROUPINGS, BoardGrouping.TEAM);
        long position = freshness.await(request, "targets");
        return new ReportAnswer(clock.instant(), position, report.groups(grouping.field(), from, to));
    }
}
