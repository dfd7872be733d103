package dev.casebook.api.whatif;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.supportcase.CaseReplay.Judged;
import dev.casebook.projections.targets.MetricReport;
import dev.casebook.projections.targets.Outcomes;
import dev.casebook.projections.targets.ReportQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Adds up one side as the report does: an outcome counts for the team that had the case then. */
final class SideTally {

    private final Map<Metric, Outcomes> totals = new EnumMap<>(Metric.class);
    private final Map<Optional<String>, Map<Metric, Outcomes>> teams = new HashMap<>();

    void add(List<Judged> counted) {
        for (Judged judged : counted) {
            Target target = judged.target();
            Map<Metric, Outcomes> team =
                    teams.computeIfAbsent(Optional.ofNullable(judged.team()), none -> new EnumMap<>(Metric.class));
            add(target, totals);
            add(target, team);
        }
    }

    private static void add(Target target, Map<Metric, Outcomes> to) {
        Long used = target.satisfiedAt() == null ? null : TimeUnit.MICROSECONDS.convert(target.counted());
        boolean excused = target.state() == TargetState.BREACHED && target.excused();
        to.computeIfAbsent(target.metric(), none -> new Outcomes())
                .add(target.state() == TargetState.MET, excused, used);
    }

    WhatIfSide side() {
        List<ReportQueries.Group> groups = new ArrayList<>();
        teams.forEach((team, metrics) -> groups.add(new ReportQueries.Group(team.orElse(null), reports(metrics))));
        groups.sort(Comparator.comparing(ReportQueries.Group::key, Comparator.nullsLast(Comparator.naturalOrder())));
        return new WhatIfSide(reports(totals), List.copyOf(groups));
    }

    private static List<MetricReport> reports(Map<Metric, Outcomes> metrics) {
        return metrics.entrySet().stream()
                .map(metric -> metric.getValue().report(metric.getKey()))
                .toList();
    }
}
