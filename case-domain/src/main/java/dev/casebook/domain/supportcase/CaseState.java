package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.CaseTraits;
import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.ResponseClock;
import dev.casebook.domain.responsetime.StepsTaken;
import dev.casebook.domain.supportcase.event.NotificationReported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case must remember to decide, and no more: no personal data. {@link CaseFold} alone changes it. */
@SuppressWarnings("NullAway.Init")
final class CaseState {

    /** Of a case whose events do not say which version of the configuration judged it. */
    static final int NOT_JUDGED = 0;

    CaseStatus status = CaseStatus.NEW;
    long version;
    String customerId;
    Channel channel;
    ActorKind openedBy;

    @Nullable
    String topic;

    Priority priority = Priority.NORMAL;

    @Nullable
    String team;

    @Nullable
    String agent;

    @Nullable
    PendingReason pendingReason;

    @Nullable
    Instant resumeAt;

    @Nullable
    Resolution resolution;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    String mergedInto;

    /** Where it stood before it was merged; null while it is not. */
    @Nullable
    Standing beforeMerge;

    /** When its merge was undone last, or null. */
    @Nullable
    Instant unmergedAt;

    int escalationLevel;
    boolean acknowledged;
    StepsTaken stepsTaken = StepsTaken.NONE;
    Set<String> reported = new HashSet<>();
    Set<String> tags = new LinkedHashSet<>();
    List<String> conversations = new ArrayList<>();
    Map<String, Brought> absorbed = new LinkedHashMap<>();
    Set<String> heard = new HashSet<>();
    Map<String, LinkKind> links = new LinkedHashMap<>();

    Instant latestFact = Instant.MIN;

    /** Up to when an import told the case. */
    Instant toldUntil = Instant.MIN;

    /** The version of the configuration under which its latest event was recorded. */
    int judgedBy = NOT_JUDGED;

    ResponseClock clock = ResponseClock.none();

    @Nullable
    Instant announcedWake;

    boolean open() {
        return status == CaseStatus.NEW || status == CaseStatus.OPEN || status == CaseStatus.PENDING;
    }

    CaseTraits traits() {
        return new CaseTraits(topic, priority, team, channel, Set.copyOf(tags));
    }

    /** When a command happens: at its own instant, else at the later of the node's clock and the latest fact. */
    Instant timeOf(Issued issued) {
        if (issued.occurredAt() != null) {
            return issued.occurredAt();
        }
        return issued.now().isAfter(latestFact) ? issued.now() : latestFact;
    }

    /** When it closes by itself, never while it was merged; null while it is not resolved. */
    @Nullable
    Instant closesAt(CaseRules rules) {
        if (status != CaseStatus.RESOLVED || resolvedAt == null) {
            return null;
        }
        Instant closes = resolvedAt.plus(rules.closeAfter());
        return unmergedAt != null && unmergedAt.isAfter(closes) ? unmergedAt : closes;
    }

    /** The next instant at which anything falls due by itself, if any. */
    Optional<Instant> nextInstant(CaseRules rules, Instant told) {
        PolicyBook book = rules.policies();
        Instant step = nextStep(book, told, null).map(EscalationLadder.Due::at).orElse(null);
        return Optional.ofNullable(Earliest.of(clock.nextInstant(book).orElse(null), resumeAt, closesAt(rules), step));
    }

    /** The next escalation step, of whose repetitions before an instant only the last counts. */
    Optional<EscalationLadder.Due> nextStep(PolicyBook book, Instant before) {
        return nextStep(book, toldUntil, before);
    }

    /** No step is taken earlier than what is known: a ladder that came late, or a late fact, does not act in the past. */
    private Optional<EscalationLadder.Due> nextStep(PolicyBook book, Instant told, @Nullable Instant before) {
        return open()
                ? clock.nextStep(stepsTaken, book, told, before).map(due -> due.notBefore(latestFact))
                : Optional.empty();
    }

    static String key(NotificationReported report) {
        return String.join(
                "/",
                report.metric().name(),
                String.valueOf(report.instance()),
                String.valueOf(report.step()),
                String.valueOf(report.repeat()),
                String.valueOf(report.notice()));
    }

    /** Back to work: whatever it waited for is forgotten. */
    void workOn() {
        status = CaseStatus.OPEN;
        pendingReason = null;
        resumeAt = null;
    }
}
