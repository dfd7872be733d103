package dev.casebook.api.rest.supportcase;

import dev.casebook.api.command.NewCase;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a case.
 *
 * @param customer who it is about
 * @param channel where the customer came from
 * @param topic what it is about, from the catalogue of topics
 * @param subject one line that says what it is about
 * @param description what the opener wrote
 * @param priority how urgent it is; NORMAL where absent
 * @param team the team it is for
 * @param transaction the transaction it is about
 * @param tags first tags
 * @param occurredAt when it happened, where that is not now
 */
public record OpenCaseBody(
        @NotNull @Valid CustomerBody customer,
        @NotNull Channel channel,

        @Nullable @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME)
        String topic,

        @NotBlank @Size(max = Texts.LINE) String subject,

        @Nullable @Size(max = Texts.TEXT) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
        String description,

        @Nullable Priority priority,

        @Nullable @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME)
        String team,

        @Nullable @Valid TransactionBody transaction,
        @Nullable @Size(max = 50) Set<@NotNull @Pattern(regexp = Texts.NAME, message = Texts.NO_NAME) String> tags,
        @Nullable @PastOrPresent Instant occurredAt) {

    /** The case to be opened. */
    public NewCase newCase(@Nullable String source, @Nullable String externalId) {
        return new NewCase(
                customer.details("customer"),
                channel,
                topic,
                subject,
                description,
                Optional.ofNullable(priority).orElse(Priority.NORMAL),
                team,
                transaction == null ? null : transaction.facts(),
                tags == null ? Set.of() : new LinkedHashSet<>(tags),
                source,
                externalId);
    }
}
