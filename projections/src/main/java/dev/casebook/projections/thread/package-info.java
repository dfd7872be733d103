/** What was said in a conversation, one document an entry. So a long conversation is many small writes, and a page of it one read. */
@NullMarked
package dev.casebook.projections.thread;

import org.jspecify.annotations.NullMarked;
