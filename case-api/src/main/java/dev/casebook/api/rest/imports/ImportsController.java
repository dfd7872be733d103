package dev.casebook.api.rest.imports;

import dev.casebook.api.import_.history.HistoryLineReader;
import dev.casebook.api.import_.history.HistoryPlayer;
import dev.casebook.api.import_.history.LineResult;
import dev.casebook.api.rest.problem.Problem;
import dev.casebook.api.rest.problem.ProblemCode;
import dev.casebook.api.rest.problem.Problems;
import dev.casebook.api.rest.request.CommandRequestResolver;
import dev.casebook.domain.supportcase.Actor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Imports histories: a case with all that happened to it a line, and an answer a line. */
@RestController
class ImportsController {

    private final HistoryLineReader reader;
    private final HistoryPlayer player;
    private final JsonMapper json;
    private final Counter lines;
    private final Counter events;

    ImportsController(HistoryLineReader reader, HistoryPlayer player, JsonMapper json, MeterRegistry meters) {
        this.reader = reader;
        this.player = player;
        this.json = json;
        this.lines = meters.counter("casebook.import.lines");
        this.events = meters.counter("casebook.import.events");
    }

    @PostMapping(
            path = "/api/v1/imports",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> play(HttpServletRequest request) throws IOException {
        Actor importer = CommandRequestResolver.actorOf(request.getHeader("Casebook-Actor"));
        LineSplitter splitter = new LineSplitter(request.getInputStream());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(out -> playAll(splitter, importer, out));
    }

    private void playAll(LineSplitter splitter, Actor importer, OutputStream out) throws IOException {
        for (LineSplitter.Line line = splitter.next(); line != null; line = splitter.next()) {
            if (!line.blank()) {
                LineResult result = play(line, importer);
                lines.increment();
                events.increment(result.events() == null ? 0 : result.events());
                out.write(json.writeValueAsBytes(result));
                out.write('\n');
                out.flush();
            }
        }
    }

    private LineResult play(LineSplitter.Line line, Actor importer) {
        if (line.tooLong()) {
            return LineResult.failed(
                    line.number(), null, Problem.of(ProblemCode.PAYLOAD_TOO_LARGE, "A line may have at most 1 MiB"));
        }
        try {
            return player.play(line.number(), reader.read(textOf(line.bytes())), importer);
        } catch (CharacterCodingException wrong) {
            return LineResult.failed(
                    line.number(), null, Problem.of(ProblemCode.MALFORMED_REQUEST, "The line is no UTF-8"));
        } catch (RuntimeException wrong) {
            return LineResult.failed(line.number(), null, Problems.of(wrong).orElseThrow(() -> wrong));
        }
    }

    private static String textOf(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }
}
