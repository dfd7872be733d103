package dev.casebook.api.rest.answer;

import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.responsetime.PolicyBook;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casesummary.CaseSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case, as the contract writes it. */
public record CaseAnswer(
        String id,
        String reference,
        long version,
        CaseStatus status,
        @Nullable PendingReason pendingReason,
        @Nullable Instant resumeAt,
        CustomerAnswer customer,
        Channel channel,
        @Nullable String topic,
        String subject,
        @Nullable String description,
        Priority priority,
        @Nullable String team,
        @Nullable String agent,
        List<String> tags,
        @Nullable TransactionFacts transaction,
        @Nullable Map<String, String> information,
        List<String> missingInformation,
        List<String> conversations,
        List<LinkAnswer> links,
        int escalationLevel,
        boolean acknowledged,
        @Nullable ResolutionAnswer resolution,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant firstRepliedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int reopenCount,
        int assignmentCount,
        List<TargetAnswer> targets,
        SlaState slaState,
        @Nullable String mergedInto,
        @Nullable String source,
        @Nullable String externalId) {

    /** A link to another case. */
    public record LinkAnswer(String to, LinkKind kind) {}

    /** How a case was resolved. */
    public record ResolutionAnswer(
            Resolution code, @Nullable String summary) {}

    /** A case as it stands, its promises at an instant, counted by the calendars of this book. */
    public static CaseAnswer of(CaseDetail detail, Instant now, PolicyBook book) {
        CaseSummary s = detail.summary();
        return new CaseAnswer(
                s.id(),
                s.reference(),
                s.version(),
                s.status(),
                s.pendingReason(),
                detail.resumeAt(),
                CustomerAnswer.of(s.customerId(), detail.customer()),
                s.channel(),
                s.topic(),
                s.subject(),
                detail.description(),
                s.priority(),
                s.team(),
                s.agent(),
                s.tags(),
                detail.transaction(),
                detail.information().isEmpty() ? null : detail.information(),
                List.of(),
                detail.conversations(),
                links(detail.links()),
                s.escalationLevel(),
                detail.acknowledged(),
                detail.resolution() == null
                        ? null
                        : new ResolutionAnswer(detail.resolution(), detail.resolutionSummary()),
                s.openedAt(),
                s.updatedAt(),
                detail.firstRepliedAt(),
                detail.resolvedAt(),
                detail.closedAt(),
                detail.reopenCount(),
                detail.assignmentCount(),
                s.targets().stream()
                        .map(target -> TargetAnswer.of(null, target, now, book))
                        .toList(),
                s.slaState(),
                detail.mergedInto(),
                detail.source(),
                detail.externalId());
    }

    private static List<LinkAnswer> links(Map<String, LinkKind> links) {
        return links.entrySet().stream()
                .map(link -> new LinkAnswer(link.getKey(), link.getValue()))
                .toList();
    }
}
