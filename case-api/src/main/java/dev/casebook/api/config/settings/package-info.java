/** The settings, each with a meaning, a default and a check. Only wiring is here. */
@NullMarked
package dev.casebook.api.config.settings;

import org.jspecify.annotations.NullMarked;
