package dev.casebook.domain.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stood before it was merged, and stands again when that is undone.
 *
 * @param status its status
 * @param pendingReason whom it waited for, or null
 * @param resumeAt when it was to resume by itself, or null
 */
record Standing(
        CaseStatus status,
        @Nullable PendingReason pendingReason,
        @Nullable Instant resumeAt) {

    /** When it resumes where it stands so again from an instant on: what fell due meanwhile does so then. */
    @Nullable
    Instant resumesFrom(Instant instant) {
        return resumeAt == null || resumeAt.isAfter(instant) ? resumeAt : instant;
    }
}
