package dev.casebook.api.rest.log;

import dev.casebook.api.log.CloudEvent;
import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.rest.paging.Freshness;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The feed of events: the same for ever, by position. */
@RestController
@RequestMapping("/api/v1/events")
class EventsController {

    static final String BATCH = "application/cloudevents-batch+json";
    static final String NDJSON = "application/x-ndjson";

    private static final Set<String> PAGE = Set.of("after", "limit", "type", "position");
    private static final Set<String> STREAM = Set.of("after", "type");

    private final EventLog log;
    private final EventJson json;
    private final JsonMapper mapper;
    private final LiveEvents live;
    private final Freshness freshness;

    EventsController(EventLog log, EventJson json, JsonMapper mapper, LiveEvents live, Freshness freshness) {
        this.log = log;
        this.json = json;
        this.mapper = mapper;
        this.live = live;
        this.freshness = freshness;
    }

    /** A page of the log as a batch of CloudEvents. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudEvent.class)))
    @GetMapping(produces = {BATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> batch(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        LogQuery asked = LogQuery.of(query, PAGE);
        EventLog.Page page = page(asked, request);
        return answer(asked, page, mapper.writeValueAsString(cloudEvents(page)), BATCH);
    }

    /** A page of the log, an event a line. */
    @GetMapping(produces = NDJSON)
    ResponseEntity<String> lines(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
        LogQuery asked = LogQuery.of(query, PAGE);
        EventLog.Page page = page(asked, request);
        String lines = cloudEvents(page).stream()
                .map(event -> mapper.writeValueAsString(event) + "\n")
                .collect(Collectors.joining());
        return answer(asked, page, lines, NDJSON);
    }

    /** The log from a position on and then live, as server-sent events whose ids are positions. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        LogQuery asked = LogQuery.of(query, STREAM);
        long after = LogQuery.number("Last-Event-ID", lastEventId, 0, Long.MAX_VALUE, asked.after());
        return live.open(after, asked.types());
    }

    private EventLog.Page page(LogQuery asked, HttpServletRequest request) {
        freshness.awaitLog(request, log::settledAt);
        return log.after(asked.after(), asked.types(), asked.limit());
    }

    private List<CloudEvent> cloudEvents(EventLog.Page page) {
        return page.events().stream()
                .map(event -> CloudEvent.of(event, json.payloadOf(event)))
                .toList();
    }

    /** The position reached tells where to read on, also where a filter left nothing to show. */
    private static ResponseEntity<String> answer(LogQuery asked, EventLog.Page page, String body, String type) {
        return ResponseEntity.ok()
                .header("Casebook-Position", Long.toString(page.reached()))
                .header(HttpHeaders.LINK, asked.linkAfter("/api/v1/events", page.reached()))
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(body);
    }
}
