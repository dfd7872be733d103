package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.supportcase.Issued;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a merged case in.
 *
 * @param caseId the case
 * @param from the merged case
 * @param customerId the customer of the merged case
 * @param conversations the conversations that come over
 * @param tags its tags
 * @param unansweredSince since when its customer waits for an answer, or null
 * @param issued by whom, when, and on what condition
 */
public record AbsorbCase(
        @TargetAggregateIdentifier String caseId,
        String from,
        String customerId,
        List<String> conversations,
        Set<String> tags,
        @Nullable Instant unansweredSince,
        Issued issued)
        implements CaseCommand {}
