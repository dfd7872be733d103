/** The support case: the aggregate, its statuses and transitions, and how it refuses. Start at SupportCase. */
@NullMarked
package dev.casebook.domain.supportcase;

import org.jspecify.annotations.NullMarked;
