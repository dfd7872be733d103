/** What happens to a support case, one record an event. Stored for ever: names and fields are frozen. */
@NullMarked
package dev.casebook.domain.supportcase.event;

import org.jspecify.annotations.NullMarked;
