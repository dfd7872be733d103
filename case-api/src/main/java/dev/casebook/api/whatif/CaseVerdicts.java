package dev.casebook.api.whatif;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.CaseReplay.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of the promises of a case, and what would have.
 *
 * @param before those whose outcome counts
 * @param after those whose outcome would have counted
 * @param flips those of which something else would have come
 */
record CaseVerdicts(List<Judged> before, List<Judged> after, List<Flip> flips) {

    static CaseVerdicts of(String caseId, List<Judged> before, List<Judged> after, WhatIfQuestion question) {
        return new CaseVerdicts(
                before.stream().filter(judged -> counts(judged, question)).toList(),
                after.stream().filter(judged -> counts(judged, question)).toList(),
                flips(caseId, byKey(before), byKey(after), question));
    }

    private static boolean counts(@Nullable Judged judged, WhatIfQuestion question) {
        Instant at = judged == null ? null : judged.outcomeAt();
        return at != null && question.covers(at);
    }

    private static Map<String, Judged> byKey(List<Judged> judged) {
        return judged.stream()
                .collect(Collectors.toMap(
                        one -> one.target().metric() + "/" + one.target().instance(),
                        one -> one,
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private static List<Flip> flips(
            String caseId, Map<String, Judged> before, Map<String, Judged> after, WhatIfQuestion question) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Flip> flips = new ArrayList<>();
        for (String key : keys) {
            Judged was = before.get(key);
            Judged would = after.get(key);
            Verdict came = Verdict.of(was, question.to());
            Verdict wouldCome = Verdict.of(would, question.to());
            if (came != wouldCome && (counts(was, question) || counts(would, question))) {
                flips.add(flip(caseId, was, would, came, wouldCome));
            }
        }
        return flips;
    }

    private static Flip flip(
            String caseId, @Nullable Judged was, @Nullable Judged would, Verdict before, Verdict after) {
        Judged either = was != null ? was : would;
        if (either == null) {
            throw new IllegalArgumentException("Nothing was promised on either side");
        }
        Target target = either.target();
        return new Flip(
                caseId,
                target.metric(),
                target.instance(),
                either.team(),
                before,
                after,
                was == null ? null : was.target().dueAt(),
                would == null ? null : would.target().dueAt(),
                FlipReason.of(was, would));
    }
}
