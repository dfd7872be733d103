/** The SLA board, promises, and the policies in force. */
@NullMarked
package dev.casebook.api.rest.sla;

import org.jspecify.annotations.NullMarked;
