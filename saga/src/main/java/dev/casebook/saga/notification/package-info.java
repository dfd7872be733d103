/** Telling people of escalation steps. Each notice becomes one durable delivery; what became of it is told to the case. */
@NullMarked
package dev.casebook.saga.notification;

import org.jspecify.annotations.NullMarked;
