package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether a message may be posted in a conversation of the case. Answers with an {@link
 * dev.casebook.domain.supportcase.Admission}.
 *
 * @param caseId the case
 * @param author the kind of its author
 * @param visibility who may read it
 * @param issued by whom, when, and on what condition
 */
public record AdmitMessage(
        @TargetAggregateIdentifier String caseId, AuthorKind author, Visibility visibility, Issued issued)
        implements CaseCommand {}
