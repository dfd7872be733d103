package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.command.AbsorbCase;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.MergeCase;
import dev.casebook.domain.supportcase.command.ReleaseCase;
import dev.casebook.domain.supportcase.command.UnlinkCase;
import dev.casebook.domain.supportcase.command.UnmergeCase;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
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
        if (state.absorbed.containsKey(c.from())) {
            return List.of();
        }
        CaseTransitions.allows(CaseAction.ABSORB, state.status);
        if (!state.customerId.equals(c.customerId())) {
            throw new CaseRefused.OtherCustomer();
        }
        Set<String> tags = new LinkedHashSet<>(c.tags());
        tags.removeAll(ownTags(state));
        return List.of(new CaseAbsorbed(c.caseId(), c.from(), c.conversations(), tags, c.unansweredSince(), at));
    }

    /** It stands again as before; one whose merge was undone already does so. */
    static List<CaseEvent> unmerge(CaseState state, UnmergeCase c, Instant at) {
        String into = state.mergedInto;
        Standing before = state.beforeMerge;
        if (state.unmergedAt != null && into == null) {
            return List.of();
        }
        CaseTransitions.allows(CaseAction.UNMERGE, state.status);
        if (into == null || before == null) {
            throw new IllegalStateException("A merged case knows where it went and where it stood");
        }
        return List.of(new CaseUnmerged(
                c.caseId(),
                state.customerId,
                into,
                c.reason(),
                before.status(),
                before.pendingReason(),
                before.resumesFrom(at),
                List.copyOf(state.conversations),
                at));
    }

    static List<CaseEvent> release(CaseState state, ReleaseCase c, Instant at) {
        CaseTransitions.allows(CaseAction.RELEASE, state.status);
        Brought brought = state.absorbed.get(c.to());
        if (brought == null) {
            return List.of();
        }
        Set<String> tags = new LinkedHashSet<>(brought.tags());
        tags.removeAll(broughtByOthers(state, c.to()));
        tags.retainAll(state.tags);
        return List.of(
                new CaseReleased(c.caseId(), c.to(), brought.conversations(), tags, brought.unansweredSince(), at));
    }

    /** The tags that a case has without any that was merged into it. */
    private static Set<String> ownTags(CaseState state) {
        Set<String> own = new LinkedHashSet<>(state.tags);
        state.absorbed.values().forEach(brought -> own.removeAll(brought.tags()));
        return own;
    }

    /** The tags that cases brought that were merged into it, all but one of them. */
    private static Set<String> broughtByOthers(CaseState state, String one) {
        Set<String> brought = new LinkedHashSet<>();
        state.absorbed.forEach((from, with) -> brought.addAll(from.equals(one) ? Set.of() : with.tags()));
        return brought;
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
