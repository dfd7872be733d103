package dev.casebook.api.rest.supportcase;

import dev.casebook.api.command.FollowingUp;
import dev.casebook.api.command.Opening;
import dev.casebook.api.command.Receipt;
import dev.casebook.api.command.Relating;
import dev.casebook.api.command.RequestDesk;
import dev.casebook.api.rest.answer.Answers;
import dev.casebook.api.rest.request.CommandRequest;
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

/** Opens cases and leads them through their course. */
@RestController
@RequestMapping("/api/v1/cases")
public class CaseCommandsController {

    private final RequestDesk desk;
    private final Opening opening;
    private final FollowingUp followingUp;
    private final Answers answers;

    CaseCommandsController(RequestDesk desk, Opening opening, FollowingUp followingUp, Answers answers) {
        this.desk = desk;
        this.opening = opening;
        this.followingUp = followingUp;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Object> open(@Valid @RequestBody OpenCaseBody body, CommandRequest request) {
        return answers.to(desk.run(
                request,
                body.occurredAt(),
                (commands, issued) -> Receipt.caseMade(
                        opening.open(commands, body.newCase(null, null), issued).caseId())));
    }

    @PostMapping("/{id}/start")
    ResponseEntity<Object> start(
            @PathVariable String id,
            @Valid @RequestBody(required = false) CaseBodies.@Nullable Start body,
            CommandRequest request) {
        return run(id, Optional.ofNullable(body).orElse(new CaseBodies.Start(null)), request);
    }

    @PostMapping("/{id}/pending")
    ResponseEntity<Object> pend(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Pending body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<Object> resume(
            @PathVariable String id,
            @Valid @RequestBody(required = false) CaseBodies.@Nullable Resume body,
            CommandRequest request) {
        return run(id, Optional.ofNullable(body).orElse(new CaseBodies.Resume(null)), request);
    }

    @PostMapping("/{id}/resolve")
    ResponseEntity<Object> resolve(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Resolve body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<Object> reopen(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Reopen body, CommandRequest request) {
        return answers.to(desk.run(
                request,
                body.occurredAt(),
                (commands, issued) -> followingUp.reopen(commands, id, body.reason(), issued)));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Object> close(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Close body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/{id}/escalations")
    ResponseEntity<Object> escalate(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Escalation body, CommandRequest request) {
        return run(id, body, request);
    }

    @PostMapping("/{id}/escalations/acknowledge")
    ResponseEntity<Object> acknowledge(
            @PathVariable String id,
            @Valid @RequestBody(required = false) CaseBodies.@Nullable Acknowledgement body,
            CommandRequest request) {
        return run(id, Optional.ofNullable(body).orElse(new CaseBodies.Acknowledgement(null, null)), request);
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<Object> merge(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Merge body, CommandRequest request) {
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            Relating.merge(commands, id, body.into(), body.reason(), issued);
            return Receipt.caseChanged(id);
        }));
    }

    @PostMapping("/{id}/unmerge")
    ResponseEntity<Object> unmerge(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Unmerge body, CommandRequest request) {
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            Relating.unmerge(commands, id, body.reason(), issued);
            return Receipt.caseChanged(id);
        }));
    }

    @PostMapping("/{id}/links")
    ResponseEntity<Object> link(
            @PathVariable String id, @Valid @RequestBody CaseBodies.Link body, CommandRequest request) {
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            Relating.link(commands, id, body.to(), body.kind(), issued);
            return Receipt.caseChanged(id);
        }));
    }

    @DeleteMapping("/{id}/links/{to}")
    ResponseEntity<Object> unlink(
            @PathVariable String id,
            @PathVariable String to,
            @Valid @RequestBody(required = false) CaseBodies.@Nullable Unlink body,
            CommandRequest request) {
        return answers.to(desk.run(request, body == null ? null : body.occurredAt(), (commands, issued) -> {
            Relating.unlink(commands, id, to, issued);
            return Receipt.caseChanged(id);
        }));
    }

    private ResponseEntity<Object> run(String id, CaseCall call, CommandRequest request) {
        return answers.to(desk.onCase(request, id, call.occurredAt(), issued -> call.command(id, issued)));
    }
}
