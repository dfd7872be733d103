package dev.casebook.api.whatif;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.responsetime.TargetState;
import dev.casebook.domain.supportcase.CaseReplay.Judged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a promise. */
public enum Verdict {
    /** It was kept. */
    MET,
    /** It was broken. */
    BREACHED,
    /** It was broken, and that counts no more. */
    EXCUSED,
    /** It ended without either. */
    CANCELLED,
    /** It was open at the end of the time that is looked at. */
    OPEN,
    /** Nothing was promised. */
    NONE;

    /** What had come of a promise before an instant; null stands for no promise. */
    static Verdict of(@Nullable Judged judged, Instant before) {
        if (judged == null) {
            return NONE;
        }
        Target target = judged.target();
        Instant at = judged.outcomeAt();
        if (at == null) {
            Instant cancelledAt = target.cancelledAt();
            return cancelledAt != null && cancelledAt.isBefore(before) ? CANCELLED : OPEN;
        } else if (!at.isBefore(before)) {
            return OPEN;
        } else if (target.state() == TargetState.MET) {
            return MET;
        }
        return target.excused() ? EXCUSED : BREACHED;
    }
}
