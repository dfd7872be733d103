package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A case let another go that it had taken in: their merge was undone.
 *
 * @param caseId the case
 * @param to the case that stands on its own again
 * @param conversations the conversations that had come over and go back
 * @param tags the tags that had come over and go
 * @param unansweredSince when the message came for whose answer this case took over the wait, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseReleased(
        String caseId,
        String to,
        List<String> conversations,
        Set<String> tags,
        @Nullable Instant unansweredSince,
        Instant occurredAt)
        implements CaseEvent {}
