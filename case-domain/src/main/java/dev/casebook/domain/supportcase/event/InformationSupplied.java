package dev.casebook.domain.supportcase.event;

import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.privacy.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer supplied what was missing.
 *
 * @param caseId the case
 * @param customerId whose personal data this event holds: the opaque id of the customer
 * @param transaction the transaction, or null where it was not supplied
 * @param fields further fields by name, maybe none
 * @param occurredAt when it happened
 */
@Revision("1")
public record InformationSupplied(
        String caseId,
        String customerId,
        @Nullable @PersonalData TransactionFacts transaction,
        @PersonalData Map<String, String> fields,
        Instant occurredAt)
        implements CaseEvent {}
