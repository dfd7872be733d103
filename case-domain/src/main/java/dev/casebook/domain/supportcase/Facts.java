package dev.casebook.domain.supportcase;

import dev.casebook.domain.conversation.AuthorKind;
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
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events of a case are facts to its response clock. */
final class Facts {

    private Facts() {}

    /**
     * The facts in an event, in the order in which they are followed.
     *
     * @param actor who acted
     * @param team the team that the case has after the event, or null
     */
    static List<ClockFact> of(CaseEvent event, Actor actor, @Nullable String team) {
        List<ClockFact> facts = new ArrayList<>();
        if (actor.kind() == ActorKind.AGENT && isWorkOnTheCase(event)) {
            facts.add(new ClockFact.AgentActed(event.occurredAt(), actor.id()));
        }
        ClockFact course = courseOf(event);
        if (course != null) {
            facts.add(course);
        }
        ClockFact owner = ownerOf(event, actor, team);
        if (owner != null) {
            facts.add(owner);
        }
        ClockFact traits = traitsOf(event);
        if (traits != null) {
            facts.add(traits);
        }
        return facts;
    }

    /** Notes, and messages that the customer cannot read or that no human agent wrote, satisfy nothing. */
    private static boolean isWorkOnTheCase(CaseEvent event) {
        if (event instanceof MessageHeard heard) {
            return heard.author() == AuthorKind.AGENT && heard.visibility() == Visibility.PUBLIC;
        }
        return !event.recordedByClock() && !(event instanceof CaseOpened) && !(event instanceof NoteAdded);
    }

    private static @Nullable ClockFact courseOf(CaseEvent event) {
        Instant at = event.occurredAt();
        if (event instanceof CaseOpened e) {
            return new ClockFact.Opened(at, e.openedBy() == ActorKind.AGENT, e.team());
        } else if (event instanceof MessageHeard e) {
            return heard(e);
        } else if (event instanceof CasePended e) {
            return new ClockFact.Pended(at, e.reason());
        } else if (event instanceof CaseResumed) {
            return new ClockFact.Resumed(at);
        } else if (event instanceof CaseResolved) {
            return new ClockFact.Resolved(at);
        } else if (event instanceof CaseReopened) {
            return new ClockFact.Reopened(at);
        } else if (event instanceof CaseClosed) {
            return new ClockFact.Closed(at);
        } else if (event instanceof CaseMerged) {
            return new ClockFact.Merged(at);
        } else if (event instanceof CaseAbsorbed e) {
            return new ClockFact.Absorbed(at, e.unansweredSince());
        } else if (event instanceof CaseUnmerged) {
            return new ClockFact.Unmerged(at);
        } else if (event instanceof CaseReleased e) {
            return new ClockFact.Released(at, e.unansweredSince());
        }
        return dueOf(event);
    }

    private static @Nullable ClockFact dueOf(CaseEvent event) {
        if (event instanceof TargetDueFixed e) {
            return new ClockFact.DueFixed(e.occurredAt(), e.metric(), e.instance(), e.dueAt());
        } else if (event instanceof TargetDueFreed e) {
            return new ClockFact.DueFixed(e.occurredAt(), e.metric(), e.instance(), null);
        }
        return null;
    }

    private static @Nullable ClockFact ownerOf(CaseEvent event, Actor actor, @Nullable String team) {
        String by = actor.kind() == ActorKind.AGENT ? actor.id() : null;
        if (event instanceof CaseAssigned e) {
            return new ClockFact.Assigned(e.occurredAt(), e.team(), e.agent(), by);
        } else if (event instanceof CaseUnassigned) {
            return new ClockFact.Assigned(event.occurredAt(), team, null, by);
        }
        return null;
    }

    private static @Nullable ClockFact traitsOf(CaseEvent event) {
        if (event instanceof CaseClassified e) {
            RetargetCause cause = e.priority() != null ? RetargetCause.PRIORITY : RetargetCause.POLICY;
            return new ClockFact.TraitsChanged(e.occurredAt(), cause);
        }
        boolean traits = event instanceof CaseAssigned
                || event instanceof TagsChanged
                || event instanceof CaseAbsorbed
                || event instanceof CaseReleased;
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
