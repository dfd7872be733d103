package dev.casebook.domain.supportcase.command;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.supportcase.Issued;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Corrects what is known of the customer.
 *
 * @param caseId the case
 * @param customerId the opaque id of the customer
 * @param customer the details as they should stand
 * @param changed whether they differ from what the log knows; the case itself keeps no personal data to compare with
 * @param reason why
 * @param issued by whom, when, and on what condition
 */
public record CorrectCustomer(
        @TargetAggregateIdentifier String caseId,
        String customerId,
        CustomerDetails customer,
        boolean changed,
        String reason,
        Issued issued)
        implements CaseCommand {}
