/** What is breached is escalated. */
@NullMarked
package dev.casebook.saga.escalation;

import org.jspecify.annotations.NullMarked;
