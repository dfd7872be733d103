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
 * @param issued by whom, when, and on what condition
 */
public record PendCase(
        @TargetAggregateIdentifier String caseId,
        PendingReason reason,
        @Nullable String note,
        @Nullable Instant resumeAt,
        Issued issued)
        implements CaseCommand {}
