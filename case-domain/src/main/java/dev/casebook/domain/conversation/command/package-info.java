/** What can be asked of a conversation, one record a command. The aggregate decides. */
@NullMarked
package dev.casebook.domain.conversation.command;

import org.jspecify.annotations.NullMarked;
