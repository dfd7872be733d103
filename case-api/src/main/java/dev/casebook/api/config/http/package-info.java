/** Wires HTTP: JSON, validation, the filters of every request. Only wiring is here. */
@NullMarked
package dev.casebook.api.config.http;

import org.jspecify.annotations.NullMarked;
