package dev.casebook.api.rest.queue;

import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.paging.ListQuery;
import dev.casebook.api.rest.paging.PastInstant;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.asof.AsOfQueries;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueuePage;
import dev.casebook.projections.queue.QueueQueries;
import dev.casebook.projections.queue.QueueSort;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queue of a team. */
@RestController
@RequestMapping("/api/v1/queues")
class QueueController {

    private static final String EVERY_TEAM = "_all";
    private static final String[] PARAMETERS = {
        "status", "priority", "topic", "channel", "agent", "tag", "slaState", "sort", "asOf", "asKnown"
    };
    private static final Map<String, Class<?>> FILTERS = Map.of(
            "status", CaseStatus.class,
            "priority", Priority.class,
            "topic", String.class,
            "channel", Channel.class,
            "agent", String.class,
            "tag", String.class,
            "slaState", SlaState.class);
    private static final Map<String, QueueSort> SORTS = Map.of(
            "dueAt", QueueSort.DUE_AT,
            "priority", QueueSort.PRIORITY,
            "openedAt", QueueSort.OPENED_AT,
            "updatedAt", QueueSort.UPDATED_AT);

    private final QueueQueries queue;
    private final AsOfQueries past;
    private final Freshness freshness;
    private final Clock clock;

    QueueController(QueueQueries queue, AsOfQueries past, Freshness freshness, Clock clock) {
        this.queue = queue;
        this.past = past;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/{team}")
    QueueAnswer read(@PathVariable String team, HttpServletRequest request) {
        ListQuery query = ListQuery.of(request, PARAMETERS);
        Instant now = clock.instant();
        Optional<PastInstant> then = PastInstant.of(query, now);
        long position = freshness.await(request, then.isPresent() ? "asof" : "queue");
        QueueFilter filter = filter(team, query);
        QueueSort sort = query.oneOf("sort", QueueSort.class, SORTS, QueueSort.URGENCY);
        return then.map(PastInstant::moment)
                .map(moment -> QueueAnswer.of(
                        new QueuePage(
                                past.queue(moment, filter, sort, query.cursor(), query.limit()),
                                past.counts(moment, filter.team())),
                        moment.asOf(),
                        position))
                .orElseGet(
                        () -> QueueAnswer.of(queue.page(filter, sort, query.cursor(), query.limit()), now, position));
    }

    private static QueueFilter filter(String team, ListQuery query) {
        Map<String, List<String>> filters = new LinkedHashMap<>(query.anyOf(FILTERS));
        List<String> tags = filters.remove("tag");
        if (tags != null) {
            filters.put("tags", tags);
        }
        return new QueueFilter(team.equals(EVERY_TEAM) ? null : team, filters);
    }
}
