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
 * @param issued by whom, when, and on what condition
 */
public record ResolveCase(
        @TargetAggregateIdentifier String caseId, Resolution resolution, String summary, Issued issued)
        implements CaseCommand {}
