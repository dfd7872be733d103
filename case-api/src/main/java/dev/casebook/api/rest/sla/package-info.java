/** The SLA board, promises, and the policies in force. All of it is read only: promises follow from what happens to a case. */
@NullMarked
package dev.casebook.api.rest.sla;

import org.jspecify.annotations.NullMarked;
