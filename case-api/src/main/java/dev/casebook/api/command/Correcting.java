package dev.casebook.api.command;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.CorrectCustomer;
import dev.casebook.domain.supportcase.command.HoldCase;
import dev.casebook.domain.supportcase.command.SupplyInformation;
import dev.casebook.projections.casedetail.CaseDetail;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Corrects and completes what is known of a customer. That is personal data and stands in the log alone, so it is read
 * there first; the case itself only hears whether anything changes.
 */
public final class Correcting {

    private final CaseLog log;
    private final CustomerKeys customers;

    /** Corrections of what this log holds. */
    public Correcting(CaseLog log, CustomerKeys customers) {
        this.log = log;
        this.customers = customers;
    }

    /**
     * Corrects the customer of a case.
     *
     * @param correction from what is known to what should be
     */
    public void customer(
            Commands commands, String caseId, UnaryOperator<CustomerDetails> correction, String reason, Issued issued) {
        CaseDetail known = held(commands, caseId, issued);
        CustomerDetails before = known.customer();
        CustomerDetails after = correction.apply(before);
        String customerId = customerOf(known.customerId(), before.externalId(), after.externalId());
        commands.send(new CorrectCustomer(caseId, customerId, after, !after.equals(before), reason, issued));
    }

    /** Another id in the wallet is another customer; the first one that is learned is that of the customer one has. */
    private String customerOf(String known, @Nullable String before, @Nullable String after) {
        if (after == null || after.equals(before)) {
            return known;
        }
        return before == null ? customers.idOf(after, known) : customers.idOf(after);
    }

    /** What the log knows of the case, which nobody else changes until the request ends. */
    private CaseDetail held(Commands commands, String caseId, Issued issued) {
        commands.send(new HoldCase(caseId, issued));
        return log.caseAt(caseId, CaseLog.NOW);
    }

    /** Records what the customer supplied. */
    public void information(
            Commands commands,
            String caseId,
            @Nullable TransactionFacts transaction,
            Map<String, String> fields,
            Issued issued) {
        CaseDetail known = held(commands, caseId, issued);
        boolean sameTransaction = transaction == null || transaction.equals(known.transaction());
        boolean sameFields = known.information().entrySet().containsAll(fields.entrySet());
        commands.send(new SupplyInformation(caseId, transaction, fields, !(sameTransaction && sameFields), issued));
    }
}
