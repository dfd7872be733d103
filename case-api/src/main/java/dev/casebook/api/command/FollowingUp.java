package dev.casebook.api.command;

import dev.casebook.domain.supportcase.Admission;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.projections.casedetail.CaseDetail;
import dev.casebook.projections.casesummary.CaseSummary;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * Reopens a case.
     *
     * @return the id of the follow-up where one was needed
     */
    public Optional<String> reopen(Commands commands, String caseId, String reason, Issued issued) {
        Admission admission = commands.send(new ReopenCase(caseId, reason, issued));
        return admission.followUpNeeded()
                ? Optional.of(followUp(commands, caseId, reason, Opening.withoutVersion(issued)))
                : Optional.empty();
    }

    /**
     * Opens a case that follows another, linked both ways, with the same customer, channel, topic, subject and team.
     *
     * @param description what it is about this time, or null where a message will say it
     * @return the id of the new case
     */
    String followUp(Commands commands, String caseId, @Nullable String description, Issued issued) {
        CaseDetail earlier = log.caseAt(caseId, CaseLog.NOW);
        CaseSummary summary = earlier.summary();
        NewCase next = new NewCase(
                earlier.customer(),
                summary.channel(),
                summary.topic(),
                summary.subject(),
                description,
                summary.priority(),
                summary.team(),
                earlier.transaction(),
                Set.copyOf(summary.tags()),
                null,
                null);
        String followUp =
                opening.openFor(commands, next, earlier.customerId(), issued).caseId();
        commands.send(new LinkCase(followUp, caseId, LinkKind.FOLLOW_UP, issued));
        commands.send(new LinkCase(caseId, followUp, LinkKind.FOLLOW_UP, issued));
        return followUp;
    }
}
