package dev.casebook.domain.supportcase;

import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.ClockFact;
import dev.casebook.domain.responsetime.RetargetCause;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.TagsChanged;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events of a case are facts to its response clock. */
final class Facts {

    private Facts() {}

    static Optional<ClockFact> of(CaseEvent event) {
        return Optional.ofNullable(factOf(event));
    }

    private static @Nullable ClockFact factOf(CaseEvent event) {
        if (event instanceof CaseOpened e) {
            return new ClockFact.Opened(e.occurredAt(), e.openedBy() == ActorKind.AGENT);
        } else if (event instanceof MessageHeard e) {
            return heard(e);
        } else if (event instanceof CasePended e) {
            return new ClockFact.Pended(e.occurredAt(), e.reason());
        } else if (event instanceof CaseResumed) {
            return new ClockFact.Resumed(event.occurredAt());
        } else if (event instanceof CaseResolved) {
            return new ClockFact.Resolved(event.occurredAt());
        } else if (event instanceof CaseReopened) {
            return new ClockFact.Reopened(event.occurredAt());
        } else if (event instanceof CaseClosed) {
            return new ClockFact.Closed(event.occurredAt());
        } else if (event instanceof CaseMerged) {
            return new ClockFact.Merged(event.occurredAt());
        }
        return traitsChanged(event);
    }

    private static @Nullable ClockFact traitsChanged(CaseEvent event) {
        if (event instanceof CaseClassified e) {
            RetargetCause cause = e.priority() != null ? RetargetCause.PRIORITY : RetargetCause.POLICY;
            return new ClockFact.TraitsChanged(e.occurredAt(), cause);
        }
        boolean traits = event instanceof CaseAssigned || event instanceof TagsChanged || event instanceof CaseAbsorbed;
        return traits ? new ClockFact.TraitsChanged(event.occurredAt(), RetargetCause.POLICY) : null;
    }

    private static @Nullable ClockFact heard(MessageHeard event) {
        if (event.visibility() != Visibility.PUBLIC) {
            return null;
        }
        return switch (event.author()) {
            case CUSTOMER -> new ClockFact.CustomerMessaged(event.occurredAt());
            case AGENT -> new ClockFact.AgentReplied(event.occurredAt(), event.authorId());
            case BOT -> new ClockFact.BotAnswered(event.occurredAt());
            case SYSTEM -> null;
        };
    }
}
