/** Wires the views: their database, their processors, their queries. Only wiring is here. */
@NullMarked
package dev.casebook.api.config.views;

import org.jspecify.annotations.NullMarked;
