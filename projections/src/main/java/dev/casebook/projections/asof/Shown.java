package dev.casebook.projections.asof;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.queue.QueueView;
import dev.casebook.projections.targets.CaseTargets;
import dev.casebook.projections.targets.TargetsView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

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

    /** What is listed of a case, by the name of the thing; of itself only while it is open. */
    static Map<String, Document> of(CaseSummary summary) {
        Map<String, Document> shown = promises(summary);
        if (summary.isOpen()) {
            shown.put(CASE, ofCase(summary));
        }
        return shown;
    }

    static Document ofCase(CaseSummary summary) {
        return new Document(QUEUE.index(summary)).append(ID, summary.id());
    }

    static Map<String, Document> promises(CaseSummary summary) {
        Map<String, Document> shown = new LinkedHashMap<>();
        for (Target target : summary.targets()) {
            shown.put(
                    CaseTargets.keyOf(target),
                    new Document(TargetsView.listed(summary, target))
                            .append(PROMISE, summary.id() + "/" + CaseTargets.keyOf(target))
                            .append("instance", target.instance()));
        }
        return shown;
    }
}
