/** The general way in: whole histories, a line each, streamed in and out. */
@NullMarked
package dev.casebook.api.rest.imports;

import org.jspecify.annotations.NullMarked;
