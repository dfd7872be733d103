package dev.casebook.api.import_.incidentlog;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.PendingReason;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The states of an incident in the log, each with the status of a case that it means. */
public enum LogState {
    NEW("New", CaseStatus.NEW, null),
    ACTIVE("Active", CaseStatus.OPEN, null),
    AWAITING_USER_INFO("Awaiting User Info", CaseStatus.PENDING, PendingReason.CUSTOMER),
    AWAITING_VENDOR("Awaiting Vendor", CaseStatus.PENDING, PendingReason.THIRD_PARTY),
    AWAITING_PROBLEM("Awaiting Problem", CaseStatus.PENDING, PendingReason.INTERNAL),
    AWAITING_EVIDENCE("Awaiting Evidence", CaseStatus.PENDING, PendingReason.INTERNAL),
    RESOLVED("Resolved", CaseStatus.RESOLVED, null),
    CLOSED("Closed", CaseStatus.CLOSED, null);

    private final String words;
    private final CaseStatus status;
    private final @Nullable PendingReason waitsFor;

    LogState(String words, CaseStatus status, @Nullable PendingReason waitsFor) {
        this.words = words;
        this.status = status;
        this.waitsFor = waitsFor;
    }

    static Optional<LogState> of(String words) {
        return Arrays.stream(values())
                .filter(state -> state.words.equals(words))
                .findFirst();
    }

    /** As the log writes it. */
    public String words() {
        return words;
    }

    /** The status that a case has in it. */
    public CaseStatus status() {
        return status;
    }

    /** Whom a case in it waits for, or null where it does not wait. */
    public @Nullable PendingReason waitsFor() {
        return waitsFor;
    }
}
