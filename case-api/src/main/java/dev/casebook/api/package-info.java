/** The service: HTTP, command line and all wiring. The only module that knows Spring. */
@NullMarked
package dev.casebook.api;

import org.jspecify.annotations.NullMarked;
