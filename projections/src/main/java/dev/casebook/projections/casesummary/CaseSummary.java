package dev.casebook.projections.casesummary;

import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every view of cases knows of a case.
 *
 * @param id the case
 * @param reference its short reference
 * @param version how many events people and programs recorded
 * @param status where it stands
 * @param pendingReason whom it waits for, or null
 * @param subject what it is about
 * @param customerId whose it is
 * @param customerName that customer's name, or null
 * @param channel where it came from
 * @param topic its topic, or null
 * @param priority its priority
 * @param team its team, or null
 * @param agent its agent, or null
 * @param tags its tags
 * @param openedAt when it was opened
 * @param updatedAt when people or programs last recorded something
 * @param escalationLevel 0 to 5
 * @param targets its promises
 */
public record CaseSummary(
        String id,
        String reference,
        long version,
        CaseStatus status,
        @Nullable PendingReason pendingReason,
        String subject,
        String customerId,
        @Nullable String customerName,
        Channel channel,
        @Nullable String topic,
        Priority priority,
        @Nullable String team,
        @Nullable String agent,
        List<String> tags,
        Instant openedAt,
        Instant updatedAt,
        int escalationLevel,
        List<Target> targets) {

    /** Whether it is NEW, OPEN or PENDING. */
    public boolean isOpen() {
        return status == CaseStatus.NEW || status == CaseStatus.OPEN || status == CaseStatus.PENDING;
    }

    /** How it stands with its promises. */
    public SlaState slaState() {
        return SlaState.of(targets);
    }

    /** The unsatisfied promise that falls due first. */
    public Optional<Target> mostUrgent() {
        return SlaState.mostUrgent(targets);
    }

    /** Its promises as the clock of the domain folds them. */
    ResponseClock clock() {
        return ResponseClock.none().with(targets);
    }
}
