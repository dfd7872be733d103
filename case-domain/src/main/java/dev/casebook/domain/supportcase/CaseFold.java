package dev.casebook.domain.supportcase;

import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetDueFixed;
import dev.casebook.domain.supportcase.event.TargetDueFreed;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What each event changes in the state of a case. Assigns, never refuses, never looks at a clock. */
final class CaseFold {

    private static final Map<Class<?>, BiConsumer<CaseState, ? super CaseEvent>> FOLDS = new HashMap<>();

    /** Events that leave the state as it is: what they say is for readers. */
    private static final Set<Class<? extends CaseEvent>> IGNORED =
            Set.of(InformationSupplied.class, NoteAdded.class, TargetDueFixed.class, TargetDueFreed.class);

    static {
        on(CaseOpened.class, CaseFold::opened);
        on(CaseStarted.class, (s, e) -> s.status = CaseStatus.OPEN);
        on(CaseClassified.class, CaseFold::classified);
        on(CustomerCorrected.class, (s, e) -> s.customerId = e.customerId());
        on(CaseAssigned.class, CaseFold::assigned);
        on(CaseUnassigned.class, (s, e) -> s.agent = null);
        on(CasePended.class, CaseFold::pended);
        on(CaseResumed.class, (s, e) -> s.workOn());
        on(CaseResolved.class, CaseFold::resolved);
        on(CaseReopened.class, (s, e) -> reopened(s));
        on(CaseClosed.class, CaseFold::closed);
        on(CaseEscalated.class, CaseFold::escalated);
        on(EscalationAcknowledged.class, (s, e) -> acknowledged(s));
        on(EscalationStepTaken.class, CaseFold::stepTaken);
        on(NotificationReported.class, (s, e) -> s.reported.add(CaseState.key(e)));
        on(CaseMerged.class, CaseFold::merged);
        on(CaseAbsorbed.class, CaseFold::absorbed);
        on(CaseUnmerged.class, CaseFold::unmerged);
        on(CaseReleased.class, CaseFold::released);
        on(CaseLinked.class, (s, e) -> s.links.put(e.to(), e.kind()));
        on(CaseUnlinked.class, (s, e) -> s.links.remove(e.to()));
        on(TagsChanged.class, CaseFold::tagged);
        on(ConversationAttached.class, (s, e) -> s.conversations.add(e.conversationId()));
        on(MessageHeard.class, CaseFold::heard);
        on(CaseTimerSet.class, (s, e) -> s.announcedWake = e.wakeAt());
    }

    private CaseFold() {}

    @SuppressWarnings("unchecked")
    private static <E extends CaseEvent> void on(Class<E> type, BiConsumer<CaseState, E> fold) {
        FOLDS.put(type, (BiConsumer<CaseState, ? super CaseEvent>) (BiConsumer<CaseState, ?>) fold);
    }

    /** Whether the event type is known here: folded, or left out on purpose. */
    static boolean knows(Class<?> type) {
        return FOLDS.containsKey(type) || IGNORED.contains(type) || TargetEvent.class.isAssignableFrom(type);
    }

    static void apply(CaseState state, CaseEvent event, Map<String, ?> stamp) {
        if (!event.recordedByClock()) {
            state.version++;
        }
        if (event.occurredAt().isAfter(state.latestFact)) {
            state.latestFact = event.occurredAt();
        }
        stamped(state, event, stamp);
        if (event instanceof TargetEvent target) {
            state.clock = state.clock.on(target);
        } else if (FOLDS.containsKey(event.getClass())) {
            FOLDS.get(event.getClass()).accept(state, event);
        }
        Facts.of(event, Stamp.actorOf(stamp), state.team).forEach(fact -> state.clock = state.clock.noting(fact));
    }

    private static void stamped(CaseState state, CaseEvent event, Map<String, ?> stamp) {
        state.judgedBy = Stamp.judgedBy(stamp).orElse(state.judgedBy);
        if (Stamp.originOf(stamp).told() && event.occurredAt().isAfter(state.toldUntil)) {
            state.toldUntil = event.occurredAt();
        }
    }

    private static void opened(CaseState state, CaseOpened event) {
        state.customerId = event.customerId();
        state.channel = event.channel();
        state.openedBy = event.openedBy();
        state.topic = event.topic();
        state.priority = event.priority();
        state.team = event.team();
        state.tags.addAll(event.tags());
    }

    private static void classified(CaseState state, CaseClassified event) {
        state.topic = event.topic() != null ? event.topic() : state.topic;
        state.priority = event.priority() != null ? event.priority() : state.priority;
    }

    private static void assigned(CaseState state, CaseAssigned event) {
        state.team = event.team();
        state.agent = event.agent();
    }

    private static void pended(CaseState state, CasePended event) {
        state.status = CaseStatus.PENDING;
        state.pendingReason = event.reason();
        state.resumeAt = event.resumeAt();
    }

    private static void resolved(CaseState state, CaseResolved event) {
        state.workOn();
        state.status = CaseStatus.RESOLVED;
        state.resolution = event.resolution();
        state.resolvedAt = event.occurredAt();
    }

    private static void reopened(CaseState state) {
        state.workOn();
        state.resolution = null;
        state.resolvedAt = null;
        state.closedAt = null;
    }

    private static void closed(CaseState state, CaseClosed event) {
        state.status = CaseStatus.CLOSED;
        state.closedAt = event.occurredAt();
    }

    private static void escalated(CaseState state, CaseEscalated event) {
        state.escalationLevel = event.level();
        state.acknowledged = false;
    }

    private static void acknowledged(CaseState state) {
        state.acknowledged = true;
        state.stepsTaken = state.stepsTaken.acknowledged();
    }

    private static void stepTaken(CaseState state, EscalationStepTaken event) {
        state.stepsTaken = state.stepsTaken.with(
                event.metric(), event.instance(), event.step(), event.repeat(), event.occurredAt());
    }

    private static void merged(CaseState state, CaseMerged event) {
        state.beforeMerge = new Standing(state.status, state.pendingReason, state.resumeAt);
        state.workOn();
        state.status = CaseStatus.MERGED;
        state.mergedInto = event.into();
    }

    private static void absorbed(CaseState state, CaseAbsorbed event) {
        state.conversations.addAll(event.conversations());
        state.tags.addAll(event.tags());
        state.absorbed.put(event.from(), new Brought(event.conversations(), event.tags(), event.unansweredSince()));
    }

    private static void unmerged(CaseState state, CaseUnmerged event) {
        state.status = event.status();
        state.pendingReason = event.pendingReason();
        state.resumeAt = event.resumeAt();
        state.mergedInto = null;
        state.beforeMerge = null;
        state.unmergedAt = event.occurredAt();
    }

    private static void released(CaseState state, CaseReleased event) {
        state.conversations.removeAll(event.conversations());
        state.tags.removeAll(event.tags());
        state.absorbed.remove(event.to());
    }

    private static void tagged(CaseState state, TagsChanged event) {
        state.tags.removeAll(event.removed());
        state.tags.addAll(event.added());
        state.absorbed.replaceAll((from, brought) -> brought.without(event.removed()));
    }

    private static void heard(CaseState state, MessageHeard event) {
        state.heard.add(event.messageId());
    }
}
