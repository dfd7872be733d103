package dev.casebook.api.rest.conversation;

import dev.casebook.api.rest.supportcase.Texts;
import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message.
 *
 * @param author who says it
 * @param text what is said
 * @param visibility who may read it; PUBLIC where absent
 * @param replyTo the message of the same conversation that it answers
 * @param occurredAt when it was said, where that is not now
 */
public record MessageBody(
        @NotNull @Valid AuthorBody author,
        @NotBlank @Size(max = Texts.TEXT) String text,
        @Nullable Visibility visibility,
        @Nullable @Size(min = 1, max = 100) String replyTo,
        @Nullable @PastOrPresent Instant occurredAt) {

    /**
     * Who says a message.
     *
     * @param kind what kind of author
     * @param id who of that kind, where known
     */
    public record AuthorBody(
            @NotNull AuthorKind kind,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Texts.NOT_BLANK, message = Texts.BLANK)
            String id) {

        /** The author. */
        public Author author() {
            return new Author(kind, id);
        }
    }

    /** Who may read it. */
    public Visibility readers() {
        return Optional.ofNullable(visibility).orElse(Visibility.PUBLIC);
    }
}
