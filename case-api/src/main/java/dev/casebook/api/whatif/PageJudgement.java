package dev.casebook.api.whatif;

import dev.casebook.api.log.CaseHistories;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.domain.supportcase.CaseReplay;
import dev.casebook.domain.supportcase.CaseRules;
import dev.casebook.domain.supportcase.event.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Judges the cases of a page twice: as it was, and as it would have been. */
final class PageJudgement {

    private final CaseHistories histories;
    private final WhatIfQuestion question;
    private final CaseRules applied;
    private final CaseRules others;
    private final long head;
    private final Instant now;

    /**
     * A judgement.
     *
     * @param rules what applies to cases
     * @param head events beyond this position are left out
     * @param now up to when everything counts that fell due
     */
    PageJudgement(CaseHistories histories, WhatIfQuestion question, CaseRules rules, long head, Instant now) {
        this.histories = histories;
        this.question = question;
        this.head = head;
        this.now = now;
        applied = new CaseRules(rules.reopenWindow(), rules.closeAfter(), rules.policies(), Set.of());
        others = new CaseRules(rules.reopenWindow(), rules.closeAfter(), question.policies(), Set.of());
    }

    List<CaseVerdicts> judge(CaseHistories.Page page) {
        List<CaseVerdicts> verdicts = new ArrayList<>();
        for (List<LoggedEvent> events : histories.cases(page, head)) {
            List<CaseReplay.Told> history =
                    events.stream().map(PageJudgement::told).toList();
            verdicts.add(CaseVerdicts.of(
                    events.get(0).aggregateId(),
                    CaseReplay.asRecorded(history, applied, now),
                    CaseReplay.under(history, others, now),
                    question));
        }
        return verdicts;
    }

    private static CaseReplay.Told told(LoggedEvent event) {
        return new CaseReplay.Told((CaseEvent) event.payload(), event.metaData(), event.recordedAt());
    }
}
