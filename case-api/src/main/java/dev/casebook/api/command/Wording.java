package dev.casebook.api.command;

import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.command.CaseCommand;
import dev.casebook.domain.supportcase.command.HoldCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseResolved;
import java.util.Optional;

/**
 * Sends commands that may only repeat what was said before. The words stand in the log alone, since they can be personal
 * data; so they are compared with it, and the case only hears whether they are other ones.
 */
public final class Wording {

    private final AggregateEvents events;

    /** Compares with what these events say. */
    public Wording(AggregateEvents events) {
        this.events = events;
    }

    /**
     * Sends a command on a case.
     *
     * @throws dev.casebook.domain.supportcase.CaseRefused when the case refuses it
     */
    public void send(Commands commands, CaseCommand command) {
        if (command instanceof PendCase pend && pend.noteChanged()) {
            commands.send(repeats(commands, pend) ? pend.withKnownNote() : pend);
        } else if (command instanceof ResolveCase resolve && resolve.summaryChanged()) {
            commands.send(repeats(commands, resolve) ? resolve.withKnownSummary() : resolve);
        } else {
            commands.send(command);
        }
    }

    private boolean repeats(Commands commands, PendCase pend) {
        return stands(commands, pend, CaseStatus.PENDING)
                && latest(pend, CasePended.class)
                        .filter(said -> pend.note() != null && pend.note().equals(said.note()))
                        .isPresent();
    }

    private boolean repeats(Commands commands, ResolveCase resolve) {
        return stands(commands, resolve, CaseStatus.RESOLVED)
                && latest(resolve, CaseResolved.class)
                        .filter(said -> resolve.summary().equals(said.summary()))
                        .isPresent();
    }

    private static boolean stands(Commands commands, CaseCommand command, CaseStatus status) {
        CaseStatus stands = commands.send(new HoldCase(command.caseId(), command.issued()));
        return stands == status;
    }

    private <T> Optional<T> latest(CaseCommand command, Class<T> type) {
        return events.latest(command.caseId(), CaseLog.NOW, type).map(event -> type.cast(event.payload()));
    }
}
