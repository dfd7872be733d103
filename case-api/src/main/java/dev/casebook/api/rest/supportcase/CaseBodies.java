package dev.casebook.api.rest.supportcase;

import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.intake.TransactionFacts;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.command.AcknowledgeEscalation;
import dev.casebook.domain.supportcase.command.AddNote;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.CaseCommand;
import dev.casebook.domain.supportcase.command.ChangeTags;
import dev.casebook.domain.supportcase.command.ClassifyCase;
import dev.casebook.domain.supportcase.command.CloseCase;
import dev.casebook.domain.supportcase.command.EscalateCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import dev.casebook.domain.supportcase.command.StartCase;
import dev.casebook.domain.supportcase.command.UnassignCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/** The bodies of the calls on a case. {@code occurredAt} says when it happened, where that is not now. */
public final class CaseBodies {

    private CaseBodies() {}

    /** Takes a new case up. */
    public record Start(@Nullable @PastOrPresent Instant occurredAt) implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new StartCase(caseId, issued);
        }
    }

    /** Ends the waiting. */
    public record Resume(@Nullable @PastOrPresent Instant occurredAt) implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new ResumeCase(caseId, issued);
        }
    }

    /** Closes the case. */
    public record Close(
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new CloseCase(caseId, reason, issued);
        }
    }

    /** Takes the agent off the case. */
    public record Unassignment(@Nullable @PastOrPresent Instant occurredAt) implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new UnassignCase(caseId, issued);
        }
    }

    /** Ends a conversation. */
    public record End(@Nullable @PastOrPresent Instant occurredAt) {}

    /** Changes topic or priority; what is absent stays. */
    public record Classification(
            @Nullable @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME)
            String topic,

            @Nullable Priority priority,

            @Nullable @Size(max = Texts.PARAGRAPH) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
            String reason,

            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new ClassifyCase(caseId, topic, priority, reason, issued);
        }
    }

    /** Corrects the customer's data; what is absent stays. */
    public record Customer(
            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
            String externalId,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
            String name,

            @Nullable @Email @Size(min = 3, max = 254) String email,

            @Nullable @Pattern(regexp = Texts.PHONE, message = "must be a phone number")
            String phone,

            @Nullable @Size(min = 2, max = 35) String locale,
            @Nullable @Size(min = 1, max = 64) String timeZone,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {

        /** The customer it names. */
        public CustomerBody customer() {
            return new CustomerBody(externalId, name, email, phone, locale, timeZone);
        }
    }

    /** Gives the case to a team, an agent or both; what is absent stays. */
    public record Assignment(
            @Nullable @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME)
            String team,

            @Nullable @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME)
            String agent,

            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new AssignCase(caseId, team, agent, issued);
        }
    }

    /** What the customer supplied. */
    public record Information(
            @Nullable @Valid TransactionBody transaction,

            @Nullable @Size(max = 50)
            Map<@NotBlank @Size(max = 100) @Pattern(regexp = Texts.PLAIN) String, @NotBlank @Size(max = 2000) String>
                    fields,

            @Nullable @PastOrPresent Instant occurredAt) {

        /** The transaction it names, or null. */
        public @Nullable TransactionFacts facts() {
            return transaction == null ? null : transaction.facts();
        }

        /** The fields it names, maybe none. */
        public Map<String, String> named() {
            return fields == null ? Map.of() : fields;
        }
    }

    /** Makes the case wait. */
    public record Pending(
            @NotNull PendingReason reason,

            @Nullable @Size(max = Texts.PARAGRAPH) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
            String note,

            @Nullable Instant resumeAt,
            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            Resuming.check(resumeAt, issued);
            return new PendCase(caseId, reason, note, resumeAt, issued);
        }
    }

    /** Resolves the case. */
    public record Resolve(
            @NotNull Resolution resolution,
            @NotBlank @Size(max = Texts.PARAGRAPH) String summary,
            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new ResolveCase(caseId, resolution, summary, issued);
        }
    }

    /** Opens a resolved or closed case again. */
    public record Reopen(
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Escalates the case. */
    public record Escalation(
            @NotNull @Min(1) @Max(5) Integer level,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new EscalateCase(caseId, level, reason, issued);
        }
    }

    /** Acknowledges the escalation. */
    public record Acknowledgement(
            @Nullable @Size(max = Texts.PARAGRAPH) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
            String note,

            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            return new AcknowledgeEscalation(caseId, note, issued);
        }
    }

    /** Merges the case into another. */
    public record Merge(
            @NotBlank @Size(max = 100) String into,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Undoes the merge of the case. */
    public record Unmerge(
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Links the case to another. */
    public record Link(
            @NotBlank @Size(max = 100) String to,
            @NotNull LinkKind kind,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Removes the link to another case. */
    public record Unlink(@Nullable @PastOrPresent Instant occurredAt) {}

    /** An internal note. */
    public record Note(
            @NotBlank @Size(max = Texts.TEXT) String text,
            @Nullable @PastOrPresent Instant occurredAt) implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            String noteId = IdentifierFactory.getInstance().generateIdentifier();
            return new AddNote(caseId, noteId, text, issued);
        }
    }

    /** Adds and removes tags. */
    public record Tags(
            @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME) String> add,

            @Nullable @Size(max = 50)
            Set<@NotNull @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME) String> remove,

            @Nullable @PastOrPresent Instant occurredAt)
            implements CaseCall {

        @Override
        public CaseCommand command(String caseId, Issued issued) {
            if (orNone(add).stream().anyMatch(orNone(remove)::contains)) {
                throw new ValidationFailed("remove", "must not name a tag that is also to be added");
            }
            return new ChangeTags(caseId, orNone(add), orNone(remove), issued);
        }
    }

    private static Set<String> orNone(@Nullable Set<String> tags) {
        return tags == null ? Set.of() : new LinkedHashSet<>(tags);
    }

    /** Starts a conversation. */
    public record Conversation(
            @NotNull Channel channel,
            @Nullable @PastOrPresent Instant occurredAt) {}
}
