package dev.casebook.api.rest.imports;

import dev.casebook.api.import_.history.HistoryImports;
import dev.casebook.api.import_.history.LineResult;
import dev.casebook.api.rest.request.CommandRequestResolver;
import dev.casebook.domain.supportcase.Actor;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes histories, one a line. */
@RestController
class ImportsController {

    private static final String NDJSON = "application/x-ndjson";
    private static final int PACKET_BYTES = 64 * 1024;

    private final HistoryImports imports;
    private final JsonMapper json;

    ImportsController(HistoryImports imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    /** Answers each line as soon as it is played and written, in packets while more lines are at hand. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineResult.class)))
    @PostMapping(path = "/api/v1/imports", consumes = NDJSON)
    void play(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor importer = CommandRequestResolver.actorOf(request.getHeader("Casebook-Actor"));
        response.setContentType(NDJSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        ImportLines lines = new ImportLines(request.getInputStream());
        while (lines.next()) {
            LineResult result = lines.text()
                    .map(text -> imports.play(lines.number(), text, importer))
                    .orElseGet(() -> imports.unreadable(lines.number(), lines.mistake()));
            packet.writeBytes(json.writeValueAsBytes(result));
            packet.write('\n');
            if (lines.callerWaits() || packet.size() > PACKET_BYTES) {
                answer(packet, response.getOutputStream());
            }
        }
        answer(packet, response.getOutputStream());
    }

    private void answer(ByteArrayOutputStream packet, OutputStream answers) throws IOException {
        imports.awaitWrites();
        packet.writeTo(answers);
        packet.reset();
        answers.flush();
    }
}
