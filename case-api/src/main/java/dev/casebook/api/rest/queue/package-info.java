/** The queue of a team. It answers from the view of the queue alone. */
@NullMarked
package dev.casebook.api.rest.queue;

import org.jspecify.annotations.NullMarked;
