/** What can be asked of the configuration. One record a command. */
@NullMarked
package dev.casebook.domain.configuration.command;

import org.jspecify.annotations.NullMarked;
