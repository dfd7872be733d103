/**
 * What every list understands: filters by name, pages by cursor, and waiting for a position of the log. A cursor is
 * opaque to callers and stays good while the list changes.
 */
@NullMarked
package dev.casebook.api.rest.paging;

import org.jspecify.annotations.NullMarked;
