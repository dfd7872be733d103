package dev.casebook.domain.supportcase;

import static dev.casebook.domain.supportcase.CaseTransitions.Verdict.DONE;
import static dev.casebook.domain.supportcase.CaseTransitions.Verdict.NO;
import static dev.casebook.domain.supportcase.CaseTransitions.Verdict.YES;

import java.util.EnumMap;
import java.util.Map;

/** Which action which status allows: the table of the HTTP contract, in one place. */
public final class CaseTransitions {

    /** What a status says to an action. */
    public enum Verdict {
        /** It is allowed. */
        YES,
        /** It was done before: success, and nothing is recorded. */
        DONE,
        /** It is refused. */
        NO
    }

    private static final Map<CaseAction, Verdict[]> TABLE = new EnumMap<>(CaseAction.class);

    static {
        // spotless:off
        //                           NEW   OPEN  PENDING RESOLVED CLOSED MERGED
        row(CaseAction.START,        YES,  DONE,  NO,     NO,      NO,    NO);
        row(CaseAction.CLASSIFY,     YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.CORRECT,      YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.ASSIGN,       YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.INFORM,       YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.PEND,         YES,  YES,   YES,    NO,      NO,    NO);
        row(CaseAction.RESUME,       NO,   DONE,  YES,    NO,      NO,    NO);
        row(CaseAction.RESOLVE,      YES,  YES,   YES,    NO,      NO,    NO);
        row(CaseAction.REOPEN,       NO,   DONE,  NO,     YES,     YES,   NO);
        row(CaseAction.CLOSE,        NO,   NO,    NO,     YES,     DONE,  NO);
        row(CaseAction.ESCALATE,     YES,  YES,   YES,    NO,      NO,    NO);
        row(CaseAction.ACKNOWLEDGE,  YES,  YES,   YES,    NO,      NO,    NO);
        row(CaseAction.MERGE,        YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.ABSORB,       YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.UNMERGE,      NO,   NO,    NO,     NO,      NO,    YES);
        row(CaseAction.RELEASE,      YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.LINK,         YES,  YES,   YES,    YES,     YES,   NO);
        row(CaseAction.NOTE,         YES,  YES,   YES,    YES,     YES,   NO);
        row(CaseAction.TAG,          YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.CONVERSE,     YES,  YES,   YES,    YES,     YES,   NO);
        row(CaseAction.HEAR_AGENT,   YES,  YES,   YES,    YES,     NO,    NO);
        row(CaseAction.HEAR,         YES,  YES,   YES,    YES,     YES,   NO);
        // spotless:on
    }

    private CaseTransitions() {}

    private static void row(CaseAction action, Verdict... byStatus) {
        TABLE.put(action, byStatus);
    }

    /** What the status says to the action. */
    public static Verdict verdict(CaseAction action, CaseStatus status) {
        return TABLE.getOrDefault(action, new Verdict[0])[status.ordinal()];
    }

    /**
     * Whether there is something to do.
     *
     * @return false where the effect is there already
     * @throws CaseRefused where the status does not allow it
     */
    static boolean allows(CaseAction action, CaseStatus status) {
        Verdict verdict = verdict(action, status);
        if (verdict == NO) {
            throw refusal(action, status);
        }
        return verdict == YES;
    }

    private static CaseRefused refusal(CaseAction action, CaseStatus status) {
        return switch (status) {
            case CLOSED -> new CaseRefused.CaseIsClosed(action);
            case MERGED -> new CaseRefused.CaseIsMerged(action);
            default -> new CaseRefused.InvalidTransition(action, status);
        };
    }
}
