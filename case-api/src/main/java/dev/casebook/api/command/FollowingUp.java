package dev.casebook.api.command;

import dev.casebook.domain.supportcase.Admission;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casesummary.CaseSummary;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;

/** Reopens cases; where one closed too long ago, opens another that follows it. */
public final class FollowingUp {

    private final Opening opening;
    private final CaseLog log;

    /** Follow-ups that take over what the log knows of the earlier case. */
    public FollowingUp(Opening opening, CaseLog log) {
        this.opening = opening;
        this.log = log;
    }

    /**
     * Where a case goes on.
     *
     * @param caseId the case that follows it
     * @param opened whether it was opened just now
     */
    record FollowUp(String caseId, boolean opened) {}

    /**
     * Reopens a case. Where it closed too long ago, another that follows it is opened, unless one is open already; the
     * reason is its first note.
     *
     * @return what the answer shows: the case, or the one that follows it
     */
    public Receipt reopen(Commands commands, String caseId, String reason, Issued issued) {
        Admission admission = commands.send(new ReopenCase(caseId, reason, issued));
        if (!admission.followUpNeeded()) {
            return Receipt.caseChanged(caseId);
        }
        Issued theirs = Opening.withoutVersion(issued);
        FollowUp followUp = followUp(commands, caseId, theirs);
        if (!followUp.opened()) {
            return Receipt.caseChanged(followUp.caseId());
        }
        String noteId = IdentifierFactory.getInstance().generateIdentifier();
        commands.send(new AddNote(followUp.caseId(), noteId, reason, theirs));
        return Receipt.caseMade(followUp.caseId());
    }

    /** The open case that follows another; where there is none, one is opened. */
    FollowUp followUp(Commands commands, String caseId, Issued issued) {
        CaseDetail earlier = log.caseAt(caseId, CaseLog.NOW);
        return earlier.links().entrySet().stream()
                .filter(link -> link.getValue() == LinkKind.FOLLOW_UP)
                .map(link -> log.caseAt(link.getKey(), CaseLog.NOW).summary())
                .filter(other -> goesOn(earlier.summary(), other))
                .findFirst()
                .map(other -> new FollowUp(other.id(), false))
                .orElseGet(() -> new FollowUp(open(commands, earlier, issued), true));
    }

    /** The link is the same from both ends; so which of the two came later tells which follows. */
    private static boolean goesOn(CaseSummary earlier, CaseSummary other) {
        return other.isOpen()
                && other.customerId().equals(earlier.customerId())
                && other.openedAt().isAfter(earlier.openedAt());
    }

    /** Linked both ways, with the same customer, channel, topic, subject, team and tags. */
    private String open(Commands commands, CaseDetail earlier, Issued issued) {
        CaseSummary summary = earlier.summary();
        NewCase next = new NewCase(
                earlier.customer(),
                summary.channel(),
                summary.topic(),
                summary.subject(),
                null,
                summary.priority(),
                summary.team(),
                earlier.transaction(),
                Set.copyOf(summary.tags()),
                null,
                null);
        String followUp =
                opening.openFor(commands, next, earlier.customerId(), issued).caseId();
        commands.send(new LinkCase(followUp, summary.id(), LinkKind.FOLLOW_UP, issued));
        commands.send(new LinkCase(summary.id(), followUp, LinkKind.FOLLOW_UP, issued));
        return followUp;
    }
}
