/** Plays whole case histories, one a line, as commands with their own instants. Each line is all or nothing. */
@NullMarked
package dev.casebook.api.import_.history;

import org.jspecify.annotations.NullMarked;
