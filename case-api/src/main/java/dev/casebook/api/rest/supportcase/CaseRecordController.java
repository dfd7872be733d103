package dev.casebook.api.rest.supportcase;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.command.CustomerKeys;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Receipt;
import dev.casebook.api.command.RequestDesk;
import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.command.CorrectCustomer;
import dev.casebook.domain.supportcase.command.SupplyInformation;
import dev.casebook.projections.casedetail.CaseDetail;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
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
    private final CustomerKeys customers;
    private final CaseLog log;
    private final Answers answers;

    CaseRecordController(
            RequestDesk desk, Opening opening, CustomerKeys customers, CaseLog log, Answers answers) {
        this.desk = desk;
        this.opening = opening;
        this.customers = customers;
        this.log = log;
        this.answers = answers;
    }

    @PostMapping("/classification")
    ResponseEntity<Object> classify(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Classification body, CommandRequest request) {
        return run(id, body, request);
    }

    /** What is known stands in the log alone, so it is read there before it is corrected. */
    @PostMapping("/customer")
    ResponseEntity<Object> correct(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Customer body, CommandRequest request) {
        return answers.to(desk.run(request, body.occurredAt(), (sender, issued) -> {
            CaseDetail known = log.caseAt(id, Long.MAX_VALUE);
            CustomerDetails corrected = body.customer().correcting(known.customerDetails());
            boolean changed = !corrected.equals(known.customerDetails());
            String customerId = body.externalId() == null ? known.customerId() : customers.idOf(body.externalId());
            sender.send(new CorrectCustomer(id, customerId, corrected, changed, body.reason(), issued));
            return Receipt.caseChanged(id);
        }));
    }

    @PostMapping("/assignment")
    ResponseEntity<Object> assign(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Assignment body, CommandRequest request) {
        return run(id, body, request);
    }

    @DeleteMapping("/assignment")
    ResponseEntity<Object> unassign(@PathVariable String id, CommandRequest request) {
        return run(id, new CaseBodies.Unassignment(null), request);
    }

    @PostMapping("/information")
    ResponseEntity<Object> supply(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Information body, CommandRequest request) {
        TransactionFacts transaction =
                Optional.ofNullable(body.transaction()).map(TransactionBody::facts).orElse(null);
        Map<String, String> fields = Optional.ofNullable(body.fields()).orElse(Map.of());
        return answers.to(desk.run(request, body.occurredAt(), (sender, issued) -> {
            boolean changed = log.caseAt(id, Long.MAX_VALUE).wouldChange(transaction, fields);
            sender.send(new SupplyInformation(id, transaction, fields, changed, issued));
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
                (sender, issued) ->
                        Receipt.conversationMade(opening.converse(sender, id, body.channel(), issued))));
    }

    private ResponseEntity<Object> run(String id, CaseCall call, CommandRequest request) {
        return answers.to(desk.onCase(request, id, call.occurredAt(), issued -> call.command(id, issued)));
    }
}
