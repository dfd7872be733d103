package dev.casebook.domain.conversation;

import dev.casebook.domain.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Who says a message.
 *
 * @param kind what kind of author
 * @param id who of that kind, or null where that is not known; of a customer it is personal data
 */
public record Author(
        AuthorKind kind, @Nullable @PersonalData String id) {}
