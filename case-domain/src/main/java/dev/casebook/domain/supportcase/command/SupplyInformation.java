package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.Issued;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what the customer supplied.
 *
 * @param caseId the case
 * @param transaction the transaction, or null
 * @param fields further fields by name, maybe none
 * @param changed whether it differs from what the log knows; the case itself keeps no personal data to compare with
 * @param issued by whom, when, and on what condition
 */
public record SupplyInformation(
        @TargetAggregateIdentifier String caseId,
        @Nullable TransactionFacts transaction,
        Map<String, String> fields,
        boolean changed,
        Issued issued)
        implements CaseCommand {}
