/**
 * The import of histories over HTTP: streamed in, streamed out, a line of answer for each line of history. A line is
 * played whole or not at all.
 */
@NullMarked
package dev.casebook.api.rest.imports;

import org.jspecify.annotations.NullMarked;
