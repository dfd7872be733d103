package dev.casebook.domain.responsetime;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.MessageHeard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The waiting of a case with its places in the log, for promises that come later than what they wait through (rule 8). */
final class Waits {

    /** A pause and the events that began and ended it. */
    record Wait(Pause pause, long position, long endPosition) {}

    private final List<Wait> ofCase = new ArrayList<>();
    private final List<Wait> ofCustomer = new ArrayList<>();
    private final List<Wait> beforeMerge = new ArrayList<>();

    void note(Explanation.Logged logged) {
        Instant at = logged.event().occurredAt();
        if (logged.event() instanceof CasePended pended) {
            end(ofCase, at, logged.position());
            ofCase.add(begun(pended.reason(), at, logged.position()));
        } else if (logged.event() instanceof CaseReopened) {
            ofCase.clear();
        } else if (logged.event() instanceof CaseMerged) {
            replace(beforeMerge, ofCase);
            end(ofCase, at, logged.position());
        } else if (logged.event() instanceof CaseUnmerged) {
            replace(ofCase, beforeMerge);
        } else if (logged.event() instanceof CaseResumed
                || logged.event() instanceof CaseResolved
                || logged.event() instanceof CaseClosed) {
            end(ofCase, at, logged.position());
        } else if (logged.event() instanceof MessageHeard heard && heard.visibility() == Visibility.PUBLIC) {
            heard(heard.author(), at, logged.position());
        }
    }

    private static void replace(List<Wait> waits, List<Wait> by) {
        waits.clear();
        waits.addAll(by);
    }

    /** After a program's answer the customer waits for nothing more until he writes again; a person's ends it all. */
    private void heard(AuthorKind author, Instant at, long position) {
        if (author == AuthorKind.AGENT) {
            ofCustomer.clear();
        } else if (author == AuthorKind.CUSTOMER) {
            end(ofCustomer, at, position);
        } else if (author == AuthorKind.BOT && running(ofCustomer) == null) {
            ofCustomer.add(begun(null, at, position));
        }
    }

    /** What stops a metric under a policy, so far. */
    List<Wait> stopping(Metric metric, @Nullable ServicePolicy policy) {
        return switch (metric) {
            case FIRST_RESPONSE, OWNERSHIP -> List.of();
            case NEXT_RESPONSE -> ofCustomer;
            case RESOLUTION, PERIODIC_UPDATE ->
                ofCase.stream()
                        .filter(wait -> policy != null
                                && policy.pauses(metric, wait.pause().reason()))
                        .toList();
        };
    }

    private static Wait begun(@Nullable PendingReason reason, Instant at, long position) {
        return new Wait(new Pause(reason, at, null), position, position);
    }

    private static @Nullable Wait running(List<Wait> waits) {
        Wait last = waits.isEmpty() ? null : waits.get(waits.size() - 1);
        return last == null || last.pause().to() != null ? null : last;
    }

    private static void end(List<Wait> waits, Instant at, long position) {
        Wait last = running(waits);
        if (last != null) {
            Instant from = last.pause().from();
            Pause over = new Pause(last.pause().reason(), from, at.isAfter(from) ? at : from);
            waits.set(waits.size() - 1, new Wait(over, last.position(), position));
        }
    }
}
