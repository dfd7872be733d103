package dev.casebook.api.command;

import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.command.LinkCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.Admission;
import dev.casebook.projections.casedetail.CaseDetail;
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
    public Optional<String> reopen(Sender sender, String caseId, String reason, Issued issued) {
        Admission admission = sender.ask(new ReopenCase(caseId, reason, issued), Admission.class);
        return admission.followUpNeeded()
                ? Optional.of(followUp(sender, caseId, reason, Opening.withoutVersion(issued)))
                : Optional.empty();
    }

    /**
     * Opens a case that follows another, linked both ways, with the same customer, channel, topic, subject and team.
     *
     * @param description what it is about this time, or null where a message will say it
     * @return the id of the new case
     */
    String followUp(Sender sender, String caseId, @Nullable String description, Issued issued) {
        CaseDetail earlier = log.caseAt(caseId, Long.MAX_VALUE);
        NewCase next = new NewCase(
                earlier.customerDetails(),
                earlier.channel(),
                earlier.topic(),
                earlier.subject(),
                description,
                earlier.priority(),
                earlier.team(),
                earlier.transaction(),
                Set.copyOf(earlier.tags()),
                null,
                null);
        String followUp = opening.openFor(sender, next, earlier.customerId(), issued);
        sender.send(new LinkCase(followUp, caseId, LinkKind.FOLLOW_UP, issued));
        sender.send(new LinkCase(caseId, followUp, LinkKind.FOLLOW_UP, issued));
        return followUp;
    }
}
