package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.privacy.PersonalData;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened.
 *
 * @param caseId the case
 * @param reference the short unique reference that a customer can read out
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param customer what was known of the customer
 * @param channel where the customer came from
 * @param topic the topic, or null while unclassified
 * @param subject one line that says what it is about
 * @param description what the opener wrote, or null
 * @param priority how urgent it is
 * @param team the team it was opened for, or null
 * @param transaction the transaction it is about, or null
 * @param tags its first tags, maybe none
 * @param openedBy the kind of actor that opened it; a case opened by an agent awaits its customer
 * @param source the system an imported case came from, or null
 * @param externalId its id in that system, or null
 * @param occurredAt when it happened
 */
@Revision("1")
public record CaseOpened(
        String caseId,
        String reference,
        String customerId,
        @PersonalData CustomerDetails customer,
        Channel channel,
        @Nullable String topic,
        @PersonalData String subject,
        @Nullable @PersonalData String description,
        Priority priority,
        @Nullable String team,
        @Nullable @PersonalData TransactionFacts transaction,
        Set<String> tags,
        ActorKind openedBy,
        @Nullable String source,
        @Nullable @PersonalData String externalId,
        Instant occurredAt)
        implements CaseEvent {}
