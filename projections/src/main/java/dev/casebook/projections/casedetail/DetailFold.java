package dev.casebook.projections.casedetail;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.CaseAbsorbed;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseLinked;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReleased;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseUnlinked;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.ConversationAttached;
import dev.casebook.domain.supportcase.event.CustomerCorrected;
import dev.casebook.domain.supportcase.event.EscalationAcknowledged;
import dev.casebook.domain.supportcase.event.InformationSupplied;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.casesummary.SummaryFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each event changes in the whole case. */
public final class DetailFold {

    private final CaseDetail before;
    private final CaseSummary summary;
    private CustomerDetails customer;
    private @Nullable TransactionFacts transaction;
    private Map<String, String> information;
    private List<String> conversations;
    private Map<String, LinkKind> links;
    private @Nullable Instant resumeAt;
    private boolean acknowledged;
    private @Nullable Resolution resolution;
    private @Nullable String resolutionSummary;
    private @Nullable Instant firstRepliedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private int reopenCount;
    private int assignmentCount;
    private @Nullable String mergedInto;

    private DetailFold(CaseDetail before, CaseSummary summary) {
        this.before = before;
        this.summary = summary;
        customer = before.customer();
        transaction = before.transaction();
        information = before.information();
        conversations = before.conversations();
        links = before.links();
        resumeAt = before.resumeAt();
        acknowledged = before.acknowledged();
        resolution = before.resolution();
        resolutionSummary = before.resolutionSummary();
        firstRepliedAt = before.firstRepliedAt();
        resolvedAt = before.resolvedAt();
        closedAt = before.closedAt();
        reopenCount = before.reopenCount();
        assignmentCount = before.assignmentCount();
        mergedInto = before.mergedInto();
    }

    /** The case after an event; every event but the opening needs one before. */
    public static CaseDetail apply(@Nullable CaseDetail before, CaseEvent event) {
        CaseSummary summary = SummaryFold.apply(before == null ? null : before.summary(), event);
        if (event instanceof CaseOpened opened) {
            return opened(summary, opened);
        }
        if (before == null) {
            throw new IllegalStateException("The case was never opened");
        }
        DetailFold fold = new DetailFold(before, summary);
        fold.changeCourse(event);
        fold.changeRecord(event);
        fold.changeRelations(event);
        return fold.after();
    }

    private static CaseDetail opened(CaseSummary summary, CaseOpened e) {
        return new CaseDetail(
                summary,
                e.customer(),
                e.description(),
                e.transaction(),
                Map.of(),
                List.of(),
                Map.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                e.source(),
                e.externalId());
    }

    private void changeCourse(CaseEvent event) {
        if (event instanceof CasePended e) {
            resumeAt = e.resumeAt();
        } else if (event instanceof CaseResumed) {
            resumeAt = null;
        } else if (event instanceof CaseResolved e) {
            resumeAt = null;
            resolution = e.resolution();
            resolutionSummary = e.summary();
            resolvedAt = e.occurredAt();
        } else if (event instanceof CaseReopened) {
            resolution = null;
            resolutionSummary = null;
            resolvedAt = null;
            closedAt = null;
            reopenCount++;
        } else if (event instanceof CaseClosed) {
            closedAt = event.occurredAt();
        } else if (event instanceof CaseEscalated) {
            acknowledged = false;
        } else if (event instanceof EscalationAcknowledged) {
            acknowledged = true;
        }
    }

    private void changeRecord(CaseEvent event) {
        if (event instanceof CustomerCorrected e) {
            customer = e.customer();
        } else if (event instanceof CaseAssigned) {
            assignmentCount++;
        } else if (event instanceof InformationSupplied e) {
            transaction = e.transaction() != null ? e.transaction() : transaction;
            information = new LinkedHashMap<>(information);
            information.putAll(e.fields());
        } else if (event instanceof MessageHeard e) {
            boolean answer = e.author() == AuthorKind.AGENT && e.visibility() == Visibility.PUBLIC;
            firstRepliedAt = answer && firstRepliedAt == null ? e.occurredAt() : firstRepliedAt;
        }
    }

    private void changeRelations(CaseEvent event) {
        if (event instanceof ConversationAttached e) {
            conversations = new ArrayList<>(conversations);
            conversations.add(e.conversationId());
        } else if (event instanceof CaseAbsorbed e) {
            conversations = new ArrayList<>(conversations);
            conversations.addAll(e.conversations());
        } else if (event instanceof CaseReleased e) {
            conversations = new ArrayList<>(conversations);
            conversations.removeAll(e.conversations());
        } else if (event instanceof CaseMerged e) {
            mergedInto = e.into();
            resumeAt = null;
        } else if (event instanceof CaseUnmerged e) {
            mergedInto = null;
            resumeAt = e.resumeAt();
        } else if (event instanceof CaseLinked e) {
            links = new LinkedHashMap<>(links);
            links.put(e.to(), e.kind());
        } else if (event instanceof CaseUnlinked e) {
            links = new LinkedHashMap<>(links);
            links.remove(e.to());
        }
    }

    private CaseDetail after() {
        return new CaseDetail(
                summary,
                customer,
                before.description(),
                transaction,
                information,
                conversations,
                links,
                resumeAt,
                acknowledged,
                resolution,
                resolutionSummary,
                firstRepliedAt,
                resolvedAt,
                closedAt,
                reopenCount,
                assignmentCount,
                mergedInto,
                before.source(),
                before.externalId());
    }
}
