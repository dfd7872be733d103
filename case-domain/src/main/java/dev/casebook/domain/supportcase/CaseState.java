package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.CaseTraits;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.ResponseClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a case must remember to decide, and no more: no personal data. {@link CaseFold} alone changes it. */
@SuppressWarnings("NullAway.Init")
final class CaseState {

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

    int escalationLevel;
    boolean acknowledged;
    Set<String> escalatedBreaches = new HashSet<>();
    Set<String> tags = new LinkedHashSet<>();
    List<String> conversations = new ArrayList<>();
    Set<String> absorbed = new HashSet<>();
    Set<String> heard = new HashSet<>();
    Map<String, LinkKind> links = new LinkedHashMap<>();

    @Nullable
    Instant unansweredSince;

    Instant latestFact = Instant.MIN;
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

    /** When it closes by itself, or null while it is not resolved. */
    @Nullable
    Instant closesAt(CaseRules rules) {
        return status == CaseStatus.RESOLVED && resolvedAt != null ? resolvedAt.plus(rules.closeAfter()) : null;
    }

    /** The next instant at which anything falls due, if any. */
    Optional<Instant> nextInstant(CaseRules rules, boolean closingsRecorded) {
        Instant closesAt = closingsRecorded ? null : closesAt(rules);
        return Stream.of(
                        clock.nextInstant(rules.policies(), traits()),
                        Optional.ofNullable(resumeAt),
                        Optional.ofNullable(closesAt))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    static String breachKey(Metric metric, int instance) {
        return metric + "/" + instance;
    }

    /** Back to work: whatever it waited for is forgotten. */
    void workOn() {
        status = CaseStatus.OPEN;
        pendingReason = null;
        resumeAt = null;
    }
}
