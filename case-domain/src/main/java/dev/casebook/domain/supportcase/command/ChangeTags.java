package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds and removes tags.
 *
 * @param caseId the case
 * @param add tags to add
 * @param remove tags to remove
 * @param issued by whom, when, and on what condition
 */
public record ChangeTags(@TargetAggregateIdentifier String caseId, Set<String> add, Set<String> remove, Issued issued)
        implements CaseCommand {}
