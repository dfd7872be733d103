package dev.casebook.api.rest.supportcase;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.LinkKind;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies of the calls on a case. {@code occurredAt} says when it happened, where that is not now. */
public final class CaseBodies {

    private CaseBodies() {}

    /** A call that needs no more than its path. */
    public record Plain(@Nullable @PastOrPresent Instant occurredAt) {
        /** When it happened, where the body is there and says so. */
        public static @Nullable Instant at(@Nullable Plain body) {
            return body == null ? null : body.occurredAt();
        }
    }

    /** Changes topic or priority; what is absent stays. */
    public record Classification(
            @Nullable @Pattern(regexp = Texts.NAME) String topic,
            @Nullable Priority priority,
            @Nullable @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Corrects the customer's data; what is absent stays. */
    public record Customer(
            @Nullable @Size(min = 1, max = 200) String externalId,
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Email @Size(min = 3, max = 254) String email,
            @Nullable @Pattern(regexp = "[+0-9() -]{3,32}", message = "must be a phone number") String phone,
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
            @Nullable @Pattern(regexp = Texts.NAME) String team,
            @Nullable @Pattern(regexp = Texts.NAME) String agent,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** What the customer supplied. */
    public record Information(
            @Nullable @Valid TransactionBody transaction,
            @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 2000) String> fields,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Makes the case wait. */
    public record Pending(
            @NotNull PendingReason reason,
            @Nullable @Size(max = Texts.PARAGRAPH) String note,
            @Nullable Instant resumeAt,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Resolves the case. */
    public record Resolve(
            @NotNull Resolution resolution,
            @NotBlank @Size(max = Texts.PARAGRAPH) String summary,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** A call that must say why. */
    public record Reason(
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason, @Nullable @PastOrPresent Instant occurredAt) {}

    /** Escalates the case. */
    public record Escalation(
            @NotNull @Min(1) @Max(5) Integer level,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Acknowledges the escalation. */
    public record Acknowledgement(
            @Nullable @Size(max = Texts.PARAGRAPH) String note, @Nullable @PastOrPresent Instant occurredAt) {}

    /** Merges the case into another. */
    public record Merge(
            @NotBlank @Size(max = 100) String into,
            @NotBlank @Size(max = Texts.PARAGRAPH) String reason,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Links the case to another. */
    public record Link(
            @NotBlank @Size(max = 100) String to,
            @NotNull LinkKind kind,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** An internal note. */
    public record Note(
            @NotBlank @Size(max = Texts.TEXT) String text, @Nullable @PastOrPresent Instant occurredAt) {}

    /** Adds and removes tags. */
    public record Tags(
            @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = Texts.NAME) String> add,
            @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = Texts.NAME) String> remove,
            @Nullable @PastOrPresent Instant occurredAt) {}

    /** Starts a conversation. */
    public record Conversation(@NotNull Channel channel, @Nullable @PastOrPresent Instant occurredAt) {}
}
