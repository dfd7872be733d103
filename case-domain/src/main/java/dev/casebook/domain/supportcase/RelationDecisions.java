package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.command.AbsorbCase;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.UnlinkCase;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case decides about other cases: merging and links. */
final class RelationDecisions {

    private RelationDecisions() {}

    static List<CaseEvent> merge(CaseState state, MergeCase c, Instant at) {
        if (state.status == CaseStatus.MERGED && c.into().equals(state.mergedInto)) {
            return List.of();
        }
        CaseTransitions.allows(CaseAction.MERGE, state.status);
        refuseSame(c.caseId(), c.into());
        return List.of(new CaseMerged(
                c.caseId(), state.customerId, c.into(), c.reason(), List.copyOf(state.conversations), at));
    }

    static List<CaseEvent> absorb(CaseState state, AbsorbCase c, Instant at) {
        if (state.absorbed.contains(c.from())) {
            return List.of();
        }
        CaseTransitions.allows(CaseAction.ABSORB, state.status);
        if (!state.customerId.equals(c.customerId())) {
            throw new CaseRefused.OtherCustomer();
        }
        Set<String> tags = new LinkedHashSet<>(c.tags());
        tags.removeAll(state.tags);
        return List.of(new CaseAbsorbed(c.caseId(), c.from(), c.conversations(), tags, c.unansweredSince(), at));
    }

    static List<CaseEvent> link(CaseState state, LinkCase c, Instant at) {
        CaseTransitions.allows(CaseAction.LINK, state.status);
        refuseSame(c.caseId(), c.to());
        LinkKind stands = state.links.get(c.to());
        return stands == c.kind() || saysMore(stands, c.kind())
                ? List.of()
                : List.of(new CaseLinked(c.caseId(), c.to(), c.kind(), at));
    }

    /** That one case follows the other is not forgotten because somebody also finds them related. */
    private static boolean saysMore(@Nullable LinkKind stands, LinkKind asked) {
        return stands == LinkKind.FOLLOW_UP && asked == LinkKind.RELATED;
    }

    static List<CaseEvent> unlink(CaseState state, UnlinkCase c, Instant at) {
        CaseTransitions.allows(CaseAction.LINK, state.status);
        return state.links.containsKey(c.to()) ? List.of(new CaseUnlinked(c.caseId(), c.to(), at)) : List.of();
    }

    private static void refuseSame(String one, String other) {
        if (one.equals(other)) {
            throw new CaseRefused.SameCase();
        }
    }
}
