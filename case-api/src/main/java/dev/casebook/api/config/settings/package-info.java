/** The settings an operator can give, typed and checked before anything starts. A mistake names the setting and what to do. */
@NullMarked
package dev.casebook.api.config.settings;

import org.jspecify.annotations.NullMarked;
