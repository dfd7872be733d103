/** What is breached is escalated. What an import recorded is not: that is over, and nobody can act on it. */
@NullMarked
package dev.casebook.saga.escalation;

import org.jspecify.annotations.NullMarked;
