package dev.casebook.api.rest.supportcase;

import dev.casebook.api.command.CaseLog;
import dev.casebook.api.command.Receipt;
import dev.casebook.api.command.RequestDesk;
import dev.casebook.api.rest.answer.Answers;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.ExcuseBreach;
import dev.casebook.domain.supportcase.command.FixDue;
import dev.casebook.domain.supportcase.command.FreeDue;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about the targets of a case: excusing a breach, fixing a due time. */
@RestController
@RequestMapping("/api/v1/cases/{id}/targets/{metric}/{instance}")
class TargetCommandsController {

    private static final Duration FURTHEST = Duration.ofDays(3_660);

    private final RequestDesk desk;
    private final CaseLog log;
    private final Answers answers;

    TargetCommandsController(RequestDesk desk, CaseLog log, Answers answers) {
        this.desk = desk;
        this.log = log;
        this.answers = answers;
    }

    @PostMapping("/excuse")
    ResponseEntity<Object> excuse(
            @PathVariable String id,
            @PathVariable Metric metric,
            @PathVariable int instance,
            @Valid @RequestBody TargetBodies.Excuse body,
            CommandRequest request) {
        return answers.to(desk.onCase(
                request,
                id,
                body.occurredAt(),
                issued -> new ExcuseBreach(id, metric, instance, body.reason(), issued)));
    }

    @PostMapping("/due")
    ResponseEntity<Object> fix(
            @PathVariable String id,
            @PathVariable Metric metric,
            @PathVariable int instance,
            @Valid @RequestBody TargetBodies.Due body,
            CommandRequest request) {
        Instant dueAt = body.dueAt().truncatedTo(ChronoUnit.MICROS);
        return answers.to(desk.run(request, body.occurredAt(), (commands, issued) -> {
            check(id, metric, instance, dueAt, issued);
            commands.send(new FixDue(id, metric, instance, dueAt, body.reason(), issued));
            return Receipt.caseChanged(id);
        }));
    }

    @DeleteMapping("/due")
    ResponseEntity<Object> free(
            @PathVariable String id, @PathVariable Metric metric, @PathVariable int instance, CommandRequest request) {
        return answers.to(desk.onCase(request, id, null, issued -> new FreeDue(id, metric, instance, issued)));
    }

    /** A due time lies after the start of its target, which the case itself refuses to miss. */
    private void check(String id, Metric metric, int instance, Instant dueAt, Issued issued) {
        if (dueAt.isAfter(issued.now().plus(FURTHEST))) {
            throw new ValidationFailed("dueAt", "must be at most ten years ahead");
        }
        boolean early = log.caseAt(id, CaseLog.NOW).summary().targets().stream()
                .anyMatch(target -> target.metric() == metric
                        && target.instance() == instance
                        && !dueAt.isAfter(target.startedAt()));
        if (early) {
            throw new ValidationFailed("dueAt", "must be after the start of the target");
        }
    }
}
