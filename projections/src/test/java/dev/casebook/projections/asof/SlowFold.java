package dev.casebook.projections.asof;

import dev.casebook.domain.responsetime.InEffect;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.projections.Instants;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import dev.casebook.projections.slaboard.BoardGroup;
import dev.casebook.projections.targets.TargetQueries.CaseTarget;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What past instants must answer: everything that was told, folded anew from the first event for each question. */
public final class SlowFold {

    /** An event and when the log learned of it. */
    public record Logged(CaseEvent event, Instant recordedAt) {}

    private static final Comparator<CaseSummary> MOST_URGENT_FIRST = Comparator.<CaseSummary, Boolean>comparing(
                    summary -> summary.slaState() != SlaState.BREACHED)
            .thenComparing(SlowFold::due)
            .thenComparing(CaseSummary::priority, Comparator.reverseOrder())
            .thenComparing(CaseSummary::openedAt)
            .thenComparing(CaseSummary::id);

    private final Map<String, List<Logged>> log;

    /** Of these events by case, each in the order of the log. */
    public SlowFold(Map<String, List<Logged>> log) {
        this.log = log;
    }

    private static Instant due(CaseSummary summary) {
        return summary.mostUrgent().map(Target::dueAt).orElse(Instant.MAX);
    }

    private static @Nullable CaseSummary at(List<Logged> told, Moment moment) {
        CaseSummary summary = null;
        for (Logged logged : told) {
            boolean known = moment.asKnown() == null || !logged.recordedAt().isAfter(moment.asKnown());
            boolean started = logged.event() instanceof CaseOpened || summary != null;
            List<Target> targets = summary == null ? List.of() : summary.targets();
            if (known && started && InEffect.at(moment.asOf(), logged.event(), targets)) {
                summary = SummaryFold.apply(summary, logged.event());
            }
        }
        return summary;
    }

    private Stream<CaseSummary> cases(Moment moment) {
        return log.values().stream().map(told -> at(told, moment)).filter(Objects::nonNull);
    }

    /** The open cases of a team, or of every team, most urgent first. */
    public List<CaseSummary> queue(Moment moment, @Nullable String team) {
        return cases(moment)
                .filter(CaseSummary::isOpen)
                .filter(summary -> team == null || team.equals(summary.team()))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** The board by team. */
    public List<BoardGroup> board(Moment moment) {
        return cases(moment)
                .filter(CaseSummary::isOpen)
                .collect(Collectors.groupingBy(CaseSummary::team, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SlowFold::group)
                .toList();
    }

    private static BoardGroup group(Collection<CaseSummary> cases) {
        Map<SlaState, Long> counts =
                cases.stream().collect(Collectors.groupingBy(CaseSummary::slaState, Collectors.counting()));
        return new BoardGroup(
                cases.iterator().next().team(),
                cases.size(),
                counts.getOrDefault(SlaState.ON_TRACK, 0L).intValue(),
                counts.getOrDefault(SlaState.AT_RISK, 0L).intValue(),
                counts.getOrDefault(SlaState.BREACHED, 0L).intValue(),
                counts.getOrDefault(SlaState.PAUSED, 0L).intValue(),
                counts.getOrDefault(SlaState.NONE, 0L).intValue(),
                cases.stream()
                        .flatMap(summary -> summary.mostUrgent().stream())
                        .map(Target::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** The promises of all cases, earliest due first. */
    public List<CaseTarget> targets(Moment moment) {
        return cases(moment)
                .flatMap(summary -> summary.targets().stream().map(target -> new CaseTarget(summary.id(), target)))
                .sorted(Comparator.<CaseTarget>comparingLong(
                                found -> Instants.micros(found.target().dueAt()))
                        .thenComparing(found -> found.caseId() + "/"
                                + found.target().metric() + "/" + found.target().instance()))
                .toList();
    }
}
