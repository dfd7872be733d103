package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;

/** What became of one promised response time: the promise is named by metric and instance. */
public sealed interface TargetEvent extends ClockEvent
        permits BreachExcused,
                TargetAtRisk,
                TargetBreached,
                TargetCancelled,
                TargetMet,
                TargetPaused,
                TargetResumed,
                TargetRetargeted,
                TargetSatisfied,
                TargetStarted {

    /** What is promised. */
    Metric metric();

    /** Which promise of that kind, from 1. */
    int instance();

    /** Working time counted until this event; later arithmetic starts from it. */
    Duration counted();
}
