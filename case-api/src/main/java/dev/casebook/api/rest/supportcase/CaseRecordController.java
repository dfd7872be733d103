package dev.casebook.api.rest.supportcase;

import dev.casebook.api.command.Correcting;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Receipt;
import dev.casebook.api.command.RequestDesk;
import dev.casebook.api.rest.answer.Answers;
import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.domain.intake.TransactionFacts;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes on cases: classification, customer, assignment, information, notes, tags, conversations. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
public class CaseRecordController {

    private final RequestDesk desk;
    private final Opening opening;
    private final Correcting correcting;
    private final Answers answers;

    CaseRecordController(RequestDesk desk, Opening opening, Correcting correcting, Answers answers) {
        this.desk = desk;
        this.opening = opening;
        this.correcting = correcting;
        this.answers = answers;
    }

    @PostMapping("/classification")
    ResponseEntity<Object> classify(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Classification body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/customer")
    ResponseEntity<Object> correct(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Customer body, CommandRequest request) {
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            correcting.customer(commands, id, body.customer()::correcting, body.reason(), issued);
            return Receipt.caseChanged(id);
        }));
    }

    @PostMapping("/assignment")
    ResponseEntity<Object> assign(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Assignment body, CommandRequest request) {
        return run(id, body, request);
    }

    @DeleteMapping("/assignment")
    ResponseEntity<Object> unassign(
            @PathVariable String id,
            @Valid @RequestBody(required = false) CaseBodies.@Nullable Unassignment body,
            CommandRequest request) {
        return run(id, Optional.ofNullable(body).orElse(new CaseBodies.Unassignment(null)), request);
    }

    @PostMapping("/information")
    ResponseEntity<Object> supply(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Information body, CommandRequest request) {
        TransactionFacts transaction = body.facts();
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            correcting.information(commands, id, transaction, body.named(), issued);
            return Receipt.caseChanged(id);
        }));
    }

    @PostMapping("/notes")
    ResponseEntity<Object> note(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Note body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/tags")
    ResponseEntity<Object> tag(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Tags body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/conversations")
    ResponseEntity<Object> converse(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Conversation body, CommandRequest request) {
        return answers.to(desk.run(
                request,
                body.occurredAt(),
                (commands, issued) ->
                        Receipt.conversationMade(opening.converse(commands, id, body.channel(), issued))));
    }

    private ResponseEntity<Object> run(String id, CaseCall call, CommandRequest request) {
        return answers.to(desk.onCase(request, id, call.occurredAt(), issued -> call.command(id, issued)));
    }
}
