/** What was said in a conversation, one document an entry. */
@NullMarked
package dev.casebook.projections.thread;

import org.jspecify.annotations.NullMarked;
