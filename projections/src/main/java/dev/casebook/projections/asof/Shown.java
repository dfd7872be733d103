package dev.casebook.projections.asof;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.queue.QueueView;
import dev.casebook.projections.targets.CaseTargets;
import dev.casebook.projections.targets.TargetsView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What lists filter and sort by, of a case and of its promises. */
final class Shown {

    /** The name of the case itself; its promises are named as in the list of targets. */
    static final String CASE = "";

    /** The case that a version is of. */
    static final String ID = "case";

    /** The promise that a version is of, unique among all cases. */
    static final String PROMISE = "target";

    private static final QueueView QUEUE = new QueueView();

    private Shown() {}

    static Map<String, Map<String, Object>> of(CaseSummary summary) {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        if (summary.isOpen()) {
            Map<String, Object> fields = new HashMap<>(QUEUE.index(summary));
            fields.put(ID, summary.id());
            shown.put(CASE, fields);
        }
        for (Target target : summary.targets()) {
            Map<String, Object> fields = new HashMap<>(TargetsView.listed(summary, target));
            fields.put(PROMISE, summary.id() + "/" + CaseTargets.keyOf(target));
            fields.put("instance", target.instance());
            shown.put(CaseTargets.keyOf(target), fields);
        }
        return shown;
    }
}
