package dev.casebook.api.import_.history;

import dev.casebook.api.rest.conversation.MessageBody;
import dev.casebook.api.rest.supportcase.CaseBodies;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a history, each with the body of the call that it is. */
public enum StepKind {
    START(CaseBodies.Start.class),
    CLASSIFICATION(CaseBodies.Classification.class),
    CUSTOMER(CaseBodies.Customer.class),
    ASSIGNMENT(CaseBodies.Assignment.class),
    UNASSIGNMENT(CaseBodies.Unassignment.class),
    INFORMATION(CaseBodies.Information.class),
    PENDING(CaseBodies.Pending.class),
    RESUME(CaseBodies.Resume.class),
    RESOLVE(CaseBodies.Resolve.class),
    REOPEN(CaseBodies.Reopen.class),
    CLOSE(CaseBodies.Close.class),
    ESCALATION(CaseBodies.Escalation.class),
    ACKNOWLEDGE(CaseBodies.Acknowledgement.class),
    NOTE(CaseBodies.Note.class),
    TAGS(CaseBodies.Tags.class),
    CONVERSATION(CaseBodies.Conversation.class),
    MESSAGE(MessageBody.class),
    END(CaseBodies.End.class);

    private final Class<?> body;

    StepKind(Class<?> body) {
        this.body = body;
    }

    /** The type of the call's body. */
    public Class<?> body() {
        return body;
    }

    /** The word that a line says it with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StepKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
