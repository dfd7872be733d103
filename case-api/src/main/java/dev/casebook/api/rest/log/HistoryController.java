package dev.casebook.api.rest.log;

import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.rest.paging.Freshness;
import dev.casebook.api.rest.problem.NotFound;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The history of a case and its conversations, from the log itself. */
@RestController
@RequestMapping("/api/v1/cases/{id}/history")
class HistoryController {

    private final EventLog log;
    private final EventJson json;
    private final JsonMapper mapper;
    private final Freshness freshness;

    HistoryController(EventLog log, EventJson json, JsonMapper mapper, Freshness freshness) {
        this.log = log;
        this.json = json;
        this.mapper = mapper;
        this.freshness = freshness;
    }

    /**
     * A page of a history.
     *
     * @param items events by position
     * @param next cursor of the next page, absent on the last
     */
    record Page(List<HistoryItem> items, @Nullable String next) {}

    /** A page of the history. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page page(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        LogQuery asked = asked(query, request);
        return page(sourcesOf(id), asked.cursor(), asked.limit());
    }

    private Page page(List<String> sources, long after, int limit) {
        List<LoggedEvent> events = log.ofAggregates(sources, after, limit + 1);
        List<HistoryItem> items = events.stream().limit(limit).map(this::item).toList();
        String next = events.size() > limit
                ? LogQuery.cursorAfter(items.get(limit - 1).position())
                : null;
        return new Page(items, next);
    }

    /** The whole history, an event a line, as it is read; with a limit only a page of it. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryItem.class)))
    @GetMapping(produces = EventsController.NDJSON)
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        LogQuery asked = asked(query, request);
        long after = asked.cursor();
        List<String> sources = sourcesOf(id);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(MediaType.parseMediaType(EventsController.NDJSON));
        if (!asked.isLimited()) {
            return answer.body(
                    out -> log.forEach(sources, after, Long.MAX_VALUE, event -> writeLine(out, item(event))));
        }
        Page page = page(sources, after, asked.limit());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<?limit=" + asked.limit() + "&cursor=" + page.next() + ">; rel=\"next\"");
        }
        return answer.body(out -> page.items().forEach(item -> writeLine(out, item)));
    }

    private LogQuery asked(MultiValueMap<String, String> query, HttpServletRequest request) {
        LogQuery asked = LogQuery.of(query, Set.of("cursor", "limit", "position"));
        freshness.awaitLog(request, log::shows);
        return asked;
    }

    private void writeLine(OutputStream out, HistoryItem item) {
        try {
            out.write(mapper.writeValueAsBytes(item));
            out.write('\n');
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    private HistoryItem item(LoggedEvent event) {
        return HistoryItem.of(event, json.payloadOf(event));
    }

    private List<String> sourcesOf(String caseId) {
        List<LoggedEvent> first = log.ofAggregates(List.of(caseId), 0, 1);
        if (first.isEmpty() || !first.get(0).aggregateType().equals("SupportCase")) {
            throw new NotFound("case " + caseId);
        }
        List<String> sources = new ArrayList<>(log.conversationsOf(caseId));
        sources.add(caseId);
        return sources;
    }
}
