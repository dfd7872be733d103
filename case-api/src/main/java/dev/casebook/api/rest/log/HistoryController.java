package dev.casebook.api.rest.log;

import dev.casebook.api.log.CaseHistory;
import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.rest.paging.Freshness;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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

/** The history of a case and its conversations, from the log itself: in pages, or whole as a stream. */
@RestController
@RequestMapping("/api/v1/cases/{id}/history")
class HistoryController {

    private final CaseHistory histories;
    private final EventLog log;
    private final EventJson json;
    private final JsonMapper mapper;
    private final Freshness freshness;

    HistoryController(CaseHistory histories, EventLog log, EventJson json, JsonMapper mapper, Freshness freshness) {
        this.histories = histories;
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
    ResponseEntity<Page> page(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        HistoryRequest asked = asked(id, query, request);
        return inLanguage(asked).body(page(asked));
    }

    /** The whole history, an event a line, as it is read; with a limit only a page of it. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryItem.class)))
    @GetMapping(produces = EventsController.NDJSON)
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        MediaType lines = MediaType.parseMediaType(EventsController.NDJSON);
        return download(id, asked(id, query, request), lines, out -> new HistoryLines(out, mapper));
    }

    /** The whole history as a table for a spreadsheet, as it is read; with a limit only a page of it. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @GetMapping(produces = HistoryCsv.TYPE)
    ResponseEntity<StreamingResponseBody> table(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        MediaType table = MediaType.parseMediaType(HistoryCsv.TYPE);
        return download(id, asked(id, query, request), table, out -> new HistoryCsv(out, mapper));
    }

    private ResponseEntity<StreamingResponseBody> download(
            String caseId, HistoryRequest asked, MediaType type, Function<OutputStream, HistoryWriter> form) {
        ResponseEntity.BodyBuilder answer =
                inLanguage(asked).contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, fileOf(caseId, type));
        if (!asked.query().isLimited()) {
            return answer.body(out -> {
                HistoryWriter writer = form.apply(out);
                asked.forEach(event -> write(writer, item(event, asked)));
                writer.end();
            });
        }
        Page page = page(asked);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, asked.query().linkTo(page.next()));
        }
        return answer.body(out -> {
            HistoryWriter writer = form.apply(out);
            page.items().forEach(item -> write(writer, item));
            writer.end();
        });
    }

    private static String fileOf(String caseId, MediaType type) {
        String ending = type.getSubtype().replace("x-", "");
        return ContentDisposition.attachment()
                .filename("history-" + caseId + "." + ending)
                .build()
                .toString();
    }

    private static void write(HistoryWriter writer, HistoryItem item) {
        try {
            writer.write(item);
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    private Page page(HistoryRequest asked) {
        int limit = asked.query().limit();
        List<LoggedEvent> events = asked.pageAndOne();
        List<HistoryItem> items =
                events.stream().limit(limit).map(event -> item(event, asked)).toList();
        String next = events.size() > limit
                ? LogQuery.cursorAfter(items.get(limit - 1).position())
                : null;
        return new Page(items, next);
    }

    private HistoryItem item(LoggedEvent event, HistoryRequest asked) {
        return HistoryItem.of(event, json.payloadOf(event), asked.language());
    }

    private HistoryRequest asked(String caseId, MultiValueMap<String, String> query, HttpServletRequest request) {
        return HistoryRequest.of(caseId, query, request, histories, freshness, log::shows);
    }

    private static ResponseEntity.BodyBuilder inLanguage(HistoryRequest asked) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().locale().toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
