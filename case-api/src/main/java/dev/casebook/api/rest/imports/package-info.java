/** The import of histories over HTTP: streamed in, streamed out, a line of answer for each line of history. */
@NullMarked
package dev.casebook.api.rest.imports;

import org.jspecify.annotations.NullMarked;
