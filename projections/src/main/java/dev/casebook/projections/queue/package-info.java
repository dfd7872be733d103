/** The open cases of a team, most urgent first. */
@NullMarked
package dev.casebook.projections.queue;

import org.jspecify.annotations.NullMarked;
