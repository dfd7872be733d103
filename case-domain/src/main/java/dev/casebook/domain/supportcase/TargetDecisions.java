package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.ExcuseCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.supportcase.command.ExcuseBreach;
import dev.casebook.domain.supportcase.command.FixDue;
import dev.casebook.domain.supportcase.command.FreeDue;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import java.time.Instant;
import java.util.List;

/** What people decide about targets, whatever the case's status: excusing a breach, fixing a due time. */
final class TargetDecisions {

    private TargetDecisions() {}

    static List<CaseEvent> excuse(CaseState state, ExcuseBreach c, Instant at) {
        Target target = target(state, c.metric(), c.instance());
        if (target.breachedAt() == null) {
            throw new CaseRefused.NotBreached();
        }
        return target.excused() || target.state() != TargetState.BREACHED
                ? List.of()
                : List.of(new BreachExcused(
                        c.caseId(),
                        state.customerId,
                        c.metric(),
                        c.instance(),
                        ExcuseCause.DECISION,
                        c.reason(),
                        null,
                        target.counted(),
                        at));
    }

    static List<CaseEvent> fix(CaseState state, FixDue c, Instant at) {
        Target target = unsatisfied(state, c.metric(), c.instance());
        boolean same = target.dueFixed() && target.dueAt().equals(c.dueAt());
        return same
                ? List.of()
                : List.of(new TargetDueFixed(
                        c.caseId(), c.metric(), c.instance(), state.customerId, c.dueAt(), c.reason(), at));
    }

    static List<CaseEvent> free(CaseState state, FreeDue c, Instant at) {
        Target target = unsatisfied(state, c.metric(), c.instance());
        return target.dueFixed() ? List.of(new TargetDueFreed(c.caseId(), c.metric(), c.instance(), at)) : List.of();
    }

    static List<CaseEvent> report(CaseState state, ReportNotification c, Instant at) {
        NotificationReported report = new NotificationReported(
                c.caseId(),
                c.metric(),
                c.instance(),
                c.step(),
                c.repeat(),
                c.notice(),
                c.arrived(),
                c.attempts(),
                c.problem(),
                at);
        return state.reported.contains(CaseState.key(report)) ? List.of() : List.of(report);
    }

    private static Target target(CaseState state, Metric metric, int instance) {
        return state.clock.target(metric, instance).orElseThrow(CaseRefused.NoSuchTarget::new);
    }

    private static Target unsatisfied(CaseState state, Metric metric, int instance) {
        Target target = target(state, metric, instance);
        if (!target.unsatisfied()) {
            throw new CaseRefused.TargetEnded();
        }
        return target;
    }
}
