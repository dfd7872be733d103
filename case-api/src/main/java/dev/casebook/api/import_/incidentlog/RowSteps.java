package dev.casebook.api.import_.incidentlog;

import dev.casebook.api.import_.history.HistoryStep;
import dev.casebook.api.import_.history.StepKind;
import dev.casebook.api.rest.supportcase.CaseBodies;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each row of an incident means as steps: only what it changes, in an order in which each step is legal. First the
 * case is reopened where the row leaves Resolved or Closed, then come the row's values, then its state.
 */
final class RowSteps {

    private final String incident;
    private final CaseSoFar soFar;
    private final Duration shift;
    private final List<HistoryStep> steps = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    RowSteps(String incident, CaseSoFar soFar, Duration shift) {
        this.incident = incident;
        this.soFar = soFar;
        this.shift = shift;
    }

    List<HistoryStep> steps() {
        return steps;
    }

    List<SkippedRow> skipped() {
        return skipped;
    }

    void play(IncidentRow row) {
        LogState state = row.state() == null ? soFar.state : row.state();
        reopenWhere(row, state);
        if (soFar.status != CaseStatus.CLOSED) {
            customer(row);
            classification(row);
            symptom(row);
            assignment(row);
        } else if (changesValues(row)) {
            skipped.add(new SkippedRow(row.line(), incident, "it changes values of a case that is closed"));
        }
        channel(row);
        if (state != soFar.state) {
            course(row, state);
        }
    }

    private void reopenWhere(IncidentRow row, LogState state) {
        boolean leavesClosed = soFar.status == CaseStatus.CLOSED && state != LogState.CLOSED;
        boolean leavesResolved =
                soFar.status == CaseStatus.RESOLVED && state != LogState.RESOLVED && state != LogState.CLOSED;
        if (leavesClosed || leavesResolved) {
            tell(row, StepKind.REOPEN, at -> new CaseBodies.Reopen("Back to " + state.words(), at));
            soFar.status = CaseStatus.OPEN;
            soFar.state = LogState.ACTIVE;
        }
    }

    private boolean changesValues(IncidentRow row) {
        return changed(row.caller(), soFar.caller) != null
                || changed(row.category(), soFar.topic) != null
                || changed(row.priority(), soFar.priority) != null
                || changed(IncidentHistory.symptomTag(row.symptom()), soFar.symptomTag) != null
                || changed(row.group(), soFar.team) != null
                || changed(row.assignee(), soFar.agent) != null;
    }

    /** The row's value where it says anything new, else null. */
    private static <T> @Nullable T changed(@Nullable T said, @Nullable T known) {
        return Objects.equals(said, known) ? null : said;
    }

    private void customer(IncidentRow row) {
        String caller = changed(row.caller(), soFar.caller);
        if (caller != null) {
            tell(
                    row,
                    StepKind.CUSTOMER,
                    at -> new CaseBodies.Customer(
                            caller, null, null, null, null, null, "The log names another caller", at));
            soFar.caller = caller;
        }
    }

    private void classification(IncidentRow row) {
        String topic = changed(row.category(), soFar.topic);
        Priority priority = changed(row.priority(), soFar.priority);
        if (topic != null || priority != null) {
            tell(row, StepKind.CLASSIFICATION, at -> new CaseBodies.Classification(topic, priority, null, at));
            soFar.topic = topic == null ? soFar.topic : topic;
            soFar.priority = priority == null ? soFar.priority : priority;
        }
    }

    private void symptom(IncidentRow row) {
        String tag = changed(IncidentHistory.symptomTag(row.symptom()), soFar.symptomTag);
        if (tag != null) {
            Set<String> replaced = soFar.symptomTag == null ? Set.of() : Set.of(soFar.symptomTag);
            tell(row, StepKind.TAGS, at -> new CaseBodies.Tags(Set.of(tag), replaced, at));
            soFar.symptomTag = tag;
        }
    }

    private void assignment(IncidentRow row) {
        String team = changed(row.group(), soFar.team);
        String agent = changed(row.assignee(), soFar.agent);
        if (team != null || agent != null) {
            tell(row, StepKind.ASSIGNMENT, at -> new CaseBodies.Assignment(team, agent, at));
            soFar.team = team == null ? soFar.team : team;
            soFar.agent = agent == null ? soFar.agent : agent;
        }
    }

    /** A case keeps the channel that it was opened on; that the log says another afterwards is noted. */
    private void channel(IncidentRow row) {
        if (row.channel() != null && row.channel() != soFar.channel) {
            String text = "The log now says that it came by " + row.channel();
            tell(row, StepKind.NOTE, at -> new CaseBodies.Note(text, at));
            soFar.channel = row.channel();
        }
    }

    private void course(IncidentRow row, LogState state) {
        PendingReason waitsFor = state.waitsFor();
        if (waitsFor != null) {
            tell(row, StepKind.PENDING, at -> new CaseBodies.Pending(waitsFor, state.words(), null, at));
        } else if (state == LogState.ACTIVE) {
            start(row);
        } else if (state == LogState.NEW) {
            skipped.add(new SkippedRow(row.line(), incident, "a case that was taken up is not new again"));
            return;
        } else {
            end(row, state);
        }
        soFar.state = state;
        soFar.status = state.status();
    }

    private void start(IncidentRow row) {
        if (soFar.status == CaseStatus.NEW) {
            tell(row, StepKind.START, CaseBodies.Start::new);
        } else {
            tell(row, StepKind.RESUME, CaseBodies.Resume::new);
        }
    }

    /** Resolved, or closed, which is resolved first. */
    private void end(IncidentRow row, LogState state) {
        if (soFar.status != CaseStatus.RESOLVED) {
            String summary = row.closedCode() == null ? "Resolved without a code" : "Resolved with " + row.closedCode();
            tell(row, StepKind.RESOLVE, at -> new CaseBodies.Resolve(Resolution.SOLVED, summary, at));
        }
        if (state == LogState.CLOSED) {
            tell(row, StepKind.CLOSE, at -> new CaseBodies.Close("Closed in the incident log", at));
        }
    }

    private void tell(IncidentRow row, StepKind kind, Function<Instant, Object> body) {
        Instant at = row.updatedAt().plus(shift);
        Actor actor = IncidentHistory.actorOf(row.updatedBy());
        steps.add(new HistoryStep(kind, body.apply(at), 1, at, actor));
    }
}
