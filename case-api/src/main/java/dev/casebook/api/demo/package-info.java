/**
 * The demo: a real case log up to a moment that becomes now, and what happened then played on as live commands over
 * HTTP, as anybody's program would send them.
 */
@NullMarked
package dev.casebook.api.demo;

import org.jspecify.annotations.NullMarked;
