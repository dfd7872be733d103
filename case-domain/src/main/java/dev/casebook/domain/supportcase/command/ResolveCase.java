package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Resolution;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Resolves the case.
 *
 * @param caseId the case
 * @param resolution how it ended
 * @param summary what was done, in words
 * @param summaryChanged whether the summary differs from what the log knows; the case itself keeps no personal data to
 *     compare with
 * @param issued by whom, when, and on what condition
 */
public record ResolveCase(
        @TargetAggregateIdentifier String caseId,
        Resolution resolution,
        String summary,
        boolean summaryChanged,
        Issued issued)
        implements CaseCommand {

    /** Resolves it with what may be another summary. */
    public ResolveCase(String caseId, Resolution resolution, String summary, Issued issued) {
        this(caseId, resolution, summary, true, issued);
    }

    /** The same with the summary that the log knows. */
    public ResolveCase withKnownSummary() {
        return new ResolveCase(caseId, resolution, summary, false, issued);
    }
}
