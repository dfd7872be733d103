/** The conversation: messages between a customer and the service. A case hears every message in the transaction that posts it. */
@NullMarked
package dev.casebook.domain.conversation;

import org.jspecify.annotations.NullMarked;
