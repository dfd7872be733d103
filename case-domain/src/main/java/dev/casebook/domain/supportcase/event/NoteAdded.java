package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.privacy.PersonalData;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Somebody wrote an internal note.
 *
 * @param caseId the case
 * @param noteId the note
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param text what it says
 * @param occurredAt when it happened
 */
@Revision("1")
public record NoteAdded(
        String caseId,
        String noteId,
        String customerId,
        @PersonalData String text,
        Instant occurredAt) implements CaseEvent {}
