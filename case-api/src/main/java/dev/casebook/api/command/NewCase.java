package dev.casebook.api.command;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case to be opened, as anybody may ask for it.
 *
 * @param customer what is known of the customer
 * @param channel where the customer came from
 * @param topic the topic, or null
 * @param subject one line that says what it is about
 * @param description what the opener wrote, or null
 * @param priority how urgent it is
 * @param team the team, or null
 * @param transaction the transaction, or null
 * @param tags first tags, maybe none
 * @param source the system it is imported from, or null
 * @param externalId its id there, or null
 */
public record NewCase(
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
        @Nullable String externalId) {}
