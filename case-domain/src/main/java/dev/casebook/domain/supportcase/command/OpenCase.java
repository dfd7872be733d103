package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Priority;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a case.
 *
 * @param caseId the case
 * @param reference the short unique reference
 * @param customerId the opaque id of the customer
 * @param customer what is known of the customer
 * @param channel where the customer came from
 * @param topic the topic, or null
 * @param subject one line, not blank
 * @param description what the opener wrote, or null
 * @param priority how urgent it is
 * @param team the team, or null
 * @param transaction the transaction, or null
 * @param tags first tags, maybe none
 * @param source the system it is imported from, or null
 * @param externalId its id there, or null
 * @param issued by whom, when, and on what condition
 */
public record OpenCase(
        @TargetAggregateIdentifier String caseId,
        String reference,
        String customerId,
        CustomerDetails customer,
        Channel channel,
        @Nullable String topic,
        String subject,
        @Nullable String description,
        Priority priority,
        @Nullable String team,
        @Nullable TransactionFacts transaction,
        Set<String> tags,
        @Nullable String source,
        @Nullable String externalId,
        Issued issued)
        implements CaseCommand {}
