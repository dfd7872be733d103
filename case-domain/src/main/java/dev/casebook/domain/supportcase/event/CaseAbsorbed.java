package dev.casebook.domain.supportcase.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A case took another in.
 *
 * @param caseId the case
 * @param from the case that was merged into this one
 * @param conversations the conversations that came over
 * @param tags the tags that it did not have of its own
 * @param unansweredSince when the source's oldest customer message without a public human answer came, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseAbsorbed(
        String caseId,
        String from,
        List<String> conversations,
        Set<String> tags,
        @Nullable Instant unansweredSince,
        Instant occurredAt)
        implements CaseEvent {}
