/** The calls on cases. Requests are checked here, decided in the domain, and answered from the log. */
@NullMarked
package dev.casebook.api.rest.supportcase;

import org.jspecify.annotations.NullMarked;
