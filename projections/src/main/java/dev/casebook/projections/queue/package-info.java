/** The open cases of a team, most urgent first. A case that is no longer open stays as a document, but is on no page. */
@NullMarked
package dev.casebook.projections.queue;

import org.jspecify.annotations.NullMarked;
