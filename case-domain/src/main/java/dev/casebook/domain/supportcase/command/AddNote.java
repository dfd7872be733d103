package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds an internal note.
 *
 * @param caseId the case
 * @param noteId the note
 * @param text what it says, not blank
 * @param issued by whom, when, and on what condition
 */
public record AddNote(@TargetAggregateIdentifier String caseId, String noteId, String text, Issued issued)
        implements CaseCommand {}
