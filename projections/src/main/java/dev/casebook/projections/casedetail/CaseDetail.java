package dev.casebook.projections.casedetail;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.projections.casesummary.CaseSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole case.
 *
 * @param summary what every view knows of it
 * @param customer what is known of its customer
 * @param description what its opener wrote, or null
 * @param transaction the transaction it is about, or null
 * @param information further fields that the customer supplied
 * @param conversations its conversations, oldest first
 * @param links its links, by the other case
 * @param resumeAt when it resumes by itself, or null
 * @param acknowledged whether its escalation was noticed
 * @param resolution how it was resolved, or null
 * @param resolutionSummary what was done, or null
 * @param firstRepliedAt when a human agent first answered in public, or null
 * @param resolvedAt when it was resolved, or null
 * @param closedAt when it was closed, or null
 * @param reopenCount how often it was opened again
 * @param assignmentCount how often it was assigned
 * @param mergedInto the case that it goes on in, or null
 * @param source the system it was imported from, or null
 * @param externalId its id there, or null
 */
public record CaseDetail(
        CaseSummary summary,
        CustomerDetails customer,
        @Nullable String description,
        @Nullable TransactionFacts transaction,
        Map<String, String> information,
        List<String> conversations,
        Map<String, LinkKind> links,
        @Nullable Instant resumeAt,
        boolean acknowledged,
        @Nullable Resolution resolution,
        @Nullable String resolutionSummary,
        @Nullable Instant firstRepliedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int reopenCount,
        int assignmentCount,
        @Nullable String mergedInto,
        @Nullable String source,
        @Nullable String externalId) {

    /** The opaque id of its customer. */
    public String customerId() {
        return summary.customerId();
    }
}
