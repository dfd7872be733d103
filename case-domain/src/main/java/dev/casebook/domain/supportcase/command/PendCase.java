package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.PendingReason;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the case wait.
 *
 * @param caseId the case
 * @param reason for whom
 * @param note what for, or null
 * @param resumeAt when it resumes by itself, or null
 * @param noteChanged whether the note differs from what the log knows; the case itself keeps no personal data to
 *     compare with
 * @param issued by whom, when, and on what condition
 */
public record PendCase(
        @TargetAggregateIdentifier String caseId,
        PendingReason reason,
        @Nullable String note,
        @Nullable Instant resumeAt,
        boolean noteChanged,
        Issued issued)
        implements CaseCommand {

    /** Makes it wait with what may be another note. */
    public PendCase(
            String caseId, PendingReason reason, @Nullable String note, @Nullable Instant resumeAt, Issued issued) {
        this(caseId, reason, note, resumeAt, note != null, issued);
    }

    /** The same with the note that the log knows. */
    public PendCase withKnownNote() {
        return new PendCase(caseId, reason, note, resumeAt, false, issued);
    }
}
