/** What can be asked of a support case, one record a command. The aggregate decides. */
@NullMarked
package dev.casebook.domain.supportcase.command;

import org.jspecify.annotations.NullMarked;
