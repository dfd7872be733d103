package dev.casebook.projections.casesummary;

import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.CaseUnassigned;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each event changes in the summary of a case. */
public final class SummaryFold {

    private final CaseSummary before;
    private long version;
    private CaseStatus status;
    private @Nullable PendingReason pendingReason;
    private String customerId;
    private @Nullable String customerName;
    private @Nullable String topic;
    private Priority priority;
    private @Nullable String team;
    private @Nullable String agent;
    private List<String> tags;
    private Instant updatedAt;
    private int escalationLevel;
    private List<Target> targets;

    private SummaryFold(CaseSummary before) {
        this.before = before;
        version = before.version();
        status = before.status();
        pendingReason = before.pendingReason();
        customerId = before.customerId();
        customerName = before.customerName();
        topic = before.topic();
        priority = before.priority();
        team = before.team();
        agent = before.agent();
        tags = before.tags();
        updatedAt = before.updatedAt();
        escalationLevel = before.escalationLevel();
        targets = before.targets();
    }

    /** The summary after an event; every event but the opening needs one before. */
    public static CaseSummary apply(@Nullable CaseSummary before, CaseEvent event) {
        if (event instanceof CaseOpened opened) {
            return opened(opened);
        }
        if (before == null) {
            throw new IllegalStateException("The case was never opened");
        }
        SummaryFold fold = new SummaryFold(before);
        fold.note(event);
        fold.changeStatus(event);
        fold.changeRecord(event);
        if (event instanceof TargetEvent target) {
            fold.targets = before.clock().on(target).targets();
        }
        return fold.after();
    }

    private static CaseSummary opened(CaseOpened e) {
        return new CaseSummary(
                e.caseId(),
                e.reference(),
                1,
                CaseStatus.NEW,
                null,
                e.subject(),
                e.customerId(),
                e.customer().name(),
                e.channel(),
                e.topic(),
                e.priority(),
                e.team(),
                null,
                List.copyOf(e.tags()),
                e.occurredAt(),
                e.occurredAt(),
                0,
                List.of());
    }

    private void note(CaseEvent event) {
        if (!event.recordedByClock()) {
            version++;
            updatedAt = event.occurredAt().isAfter(updatedAt) ? event.occurredAt() : updatedAt;
        }
    }

    private void changeStatus(CaseEvent event) {
        if (event instanceof CasePended pended) {
            status = CaseStatus.PENDING;
            pendingReason = pended.reason();
        } else if (event instanceof CaseStarted || event instanceof CaseResumed || event instanceof CaseReopened) {
            become(CaseStatus.OPEN);
        } else if (event instanceof CaseResolved) {
            become(CaseStatus.RESOLVED);
        } else if (event instanceof CaseClosed) {
            become(CaseStatus.CLOSED);
        } else if (event instanceof CaseMerged) {
            become(CaseStatus.MERGED);
        } else if (event instanceof CaseUnmerged unmerged) {
            status = unmerged.status();
            pendingReason = unmerged.pendingReason();
        }
    }

    private void become(CaseStatus next) {
        status = next;
        pendingReason = null;
    }

    private void changeRecord(CaseEvent event) {
        if (event instanceof CaseClassified e) {
            topic = e.topic() != null ? e.topic() : topic;
            priority = e.priority() != null ? e.priority() : priority;
        } else if (event instanceof CustomerCorrected e) {
            customerId = e.customerId();
            customerName = e.customer().name();
        } else if (event instanceof CaseAssigned e) {
            team = e.team();
            agent = e.agent();
        } else if (event instanceof CaseUnassigned) {
            agent = null;
        } else if (event instanceof CaseEscalated e) {
            escalationLevel = e.level();
        } else if (event instanceof TagsChanged e) {
            tag(e.added(), e.removed());
        } else if (event instanceof CaseAbsorbed e) {
            tag(e.tags(), Set.of());
        } else if (event instanceof CaseReleased e) {
            tag(Set.of(), e.tags());
        }
    }

    private void tag(Set<String> added, Set<String> removed) {
        Set<String> changed = new LinkedHashSet<>(tags);
        changed.removeAll(removed);
        changed.addAll(added);
        tags = new ArrayList<>(changed);
    }

    private CaseSummary after() {
        return new CaseSummary(
                before.id(),
                before.reference(),
                version,
                status,
                pendingReason,
                before.subject(),
                customerId,
                customerName,
                before.channel(),
                topic,
                priority,
                team,
                agent,
                tags,
                before.openedAt(),
                updatedAt,
                escalationLevel,
                targets);
    }
}
