/** How the service starts and ends: the data directory it holds, what it says on the way, how it fails. A start that fails says one line. */
@NullMarked
package dev.casebook.api.config.startup;

import org.jspecify.annotations.NullMarked;
