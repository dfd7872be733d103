/** The calls on conversations and their messages. Commands are answered from the log, threads from their view. */
@NullMarked
package dev.casebook.api.rest.conversation;

import org.jspecify.annotations.NullMarked;
