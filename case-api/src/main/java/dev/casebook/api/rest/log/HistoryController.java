package dev.casebook.api.rest.log;

import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.rest.problem.NotFound;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    HistoryController(EventLog log, EventJson json, JsonMapper mapper) {
        this.log = log;
        this.json = json;
        this.mapper = mapper;
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
    Page page(@PathVariable String id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        LogQuery asked = LogQuery.of(query, Set.of("cursor", "limit"));
        int limit = asked.limit();
        List<LoggedEvent> events = log.ofAggregates(sourcesOf(id), asked.cursor(), limit + 1);
        List<HistoryItem> items = events.stream().limit(limit).map(this::item).toList();
        String next = events.size() > limit
                ? LogQuery.cursorAfter(items.get(limit - 1).position())
                : null;
        return new Page(items, next);
    }

    /** The whole history, an event a line, as it is read. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryItem.class)))
    @GetMapping(produces = EventsController.NDJSON)
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable String id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        long after = LogQuery.of(query, Set.of("cursor")).cursor();
        List<String> sources = sourcesOf(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EventsController.NDJSON))
                .body(out -> log.forEach(sources, after, Long.MAX_VALUE, event -> writeLine(out, event)));
    }

    private void writeLine(OutputStream out, LoggedEvent event) {
        try {
            out.write(mapper.writeValueAsBytes(item(event)));
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
