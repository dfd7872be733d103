/** The calls on conversations and their messages. */
@NullMarked
package dev.casebook.api.rest.conversation;

import org.jspecify.annotations.NullMarked;
