package dev.casebook.api.rest.supportcase;

import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.CaseCommand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a call that is one command on one case, over HTTP as in an import. */
public interface CaseCall {

    /** When it happened, where that is not now. */
    @Nullable
    Instant occurredAt();

    /**
     * The command that it asks for.
     *
     * @throws dev.casebook.api.rest.problem.ValidationFailed when its fields do not fit together
     */
    CaseCommand command(String caseId, Issued issued);
}
