/** What happens in a conversation, one record an event. Stored for ever: names and fields are frozen. */
@NullMarked
package dev.casebook.domain.conversation.event;

import org.jspecify.annotations.NullMarked;
