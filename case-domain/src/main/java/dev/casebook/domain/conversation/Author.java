package dev.casebook.domain.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Who says a message.
 *
 * @param kind what kind of author
 * @param id who of that kind, or null where that is not known
 */
public record Author(AuthorKind kind, @Nullable String id) {}
