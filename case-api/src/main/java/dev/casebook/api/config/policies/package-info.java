/** The policies in force, read from the operator's files or, where there is none, from those that come with the service. A mistake names file, line and field and stops the start. */
@NullMarked
package dev.casebook.api.config.policies;

import org.jspecify.annotations.NullMarked;
