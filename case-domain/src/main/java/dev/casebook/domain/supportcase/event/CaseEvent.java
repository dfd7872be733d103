package dev.casebook.domain.supportcase.event;

import java.time.Instant;

/** What happened to a support case. The names and fields of these records are stored for ever: add, never rename. */
public sealed interface CaseEvent
        permits ClockEvent,
                CaseAbsorbed,
                CaseAssigned,
                CaseClassified,
                CaseClosed,
                CaseEscalated,
                CaseLinked,
                CaseMerged,
                CaseOpened,
                CasePended,
                CaseReleased,
                CaseReopened,
                CaseResolved,
                CaseResumed,
                CaseStarted,
                CaseUnassigned,
                CaseUnlinked,
                CaseUnmerged,
                ConversationAttached,
                CustomerCorrected,
                EscalationAcknowledged,
                InformationSupplied,
                MessageHeard,
                NoteAdded,
                TagsChanged,
                TargetDueFixed,
                TargetDueFreed {

    /** The case it happened to. */
    String caseId();

    /** When it happened; the store's own timestamp says when it was learned. */
    Instant occurredAt();

    /** Whether the clock recorded it, not a person or program: such events do not count in a case's version. */
    default boolean recordedByClock() {
        return false;
    }
}
