package dev.casebook.domain.supportcase.event;

/** What the clock of a case recorded. */
public sealed interface ClockEvent extends CaseEvent
        permits TargetEvent, CaseTimerSet, EscalationStepTaken, NotificationReported {

    @Override
    default boolean recordedByClock() {
        return true;
    }
}
