package dev.casebook.domain.supportcase;

/** A business rule said no. Nothing was recorded. */
public abstract sealed class CaseRefused extends RuntimeException
        permits CaseRefused.InvalidTransition,
                CaseRefused.CaseIsClosed,
                CaseRefused.CaseIsMerged,
                CaseRefused.ConversationHasEnded,
                CaseRefused.SameCase,
                CaseRefused.OtherCustomer,
                CaseRefused.NotEscalated,
                CaseRefused.HistoryDiffers,
                CaseRefused.NoSuchTarget,
                CaseRefused.NotBreached,
                CaseRefused.TargetEnded {

    private final String reason;

    private CaseRefused(String reason, String rule) {
        super(rule, null, false, false);
        this.reason = reason;
    }

    /** The stable code of the rule, for programs. */
    public String reason() {
        return reason;
    }

    /** The case's status does not allow it. */
    public static final class InvalidTransition extends CaseRefused {
        InvalidTransition(CaseAction action, CaseStatus status) {
            super("INVALID_TRANSITION", "A case that is " + status + " does not allow: " + action.words());
        }
    }

    /** The case is closed. */
    public static final class CaseIsClosed extends CaseRefused {
        CaseIsClosed(CaseAction action) {
            super("CASE_CLOSED", "A closed case does not allow: " + action.words());
        }
    }

    /** The case was merged into another. */
    public static final class CaseIsMerged extends CaseRefused {
        CaseIsMerged(CaseAction action) {
            super("CASE_MERGED", "A merged case does not allow: " + action.words());
        }
    }

    /** The conversation has ended. */
    public static final class ConversationHasEnded extends CaseRefused {
        /** Nothing more is said in a conversation that has ended. */
        public ConversationHasEnded() {
            super("CONVERSATION_ENDED", "Nothing more is said in a conversation that has ended");
        }
    }

    /** A case cannot be merged into itself or linked to itself. */
    public static final class SameCase extends CaseRefused {
        SameCase() {
            super("SAME_CASE", "A case cannot be merged into itself or linked to itself");
        }
    }

    /** Only cases of one customer can be merged. */
    public static final class OtherCustomer extends CaseRefused {
        OtherCustomer() {
            super("OTHER_CUSTOMER", "Only cases of the same customer can be merged");
        }
    }

    /** There is no escalation to acknowledge. */
    public static final class NotEscalated extends CaseRefused {
        NotEscalated() {
            super("NOT_ESCALATED", "The case is not escalated");
        }
    }

    /** An imported history does not begin with what was played before. */
    public static final class HistoryDiffers extends CaseRefused {
        /**
         * The steps played before differ from the steps given now.
         *
         * @param steps how many steps had been played
         */
        public HistoryDiffers(int steps) {
            super("HISTORY_DIFFERS", "The first " + steps + " steps differ from those that were imported before");
        }
    }

    /** The case has no target of that metric and instance. */
    public static final class NoSuchTarget extends CaseRefused {
        NoSuchTarget() {
            super("NO_SUCH_TARGET", "The case has no target of this metric and instance");
        }
    }

    /** There is no breach to excuse. */
    public static final class NotBreached extends CaseRefused {
        NotBreached() {
            super("NOT_BREACHED", "The target was not breached");
        }
    }

    /** The target is over, so it falls due no more. */
    public static final class TargetEnded extends CaseRefused {
        TargetEnded() {
            super("TARGET_ENDED", "The target is over: it was met, breached and satisfied, or cancelled");
        }
    }
}
