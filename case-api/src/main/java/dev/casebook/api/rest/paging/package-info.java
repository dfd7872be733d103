/** What every list understands: filters by name, pages by cursor, and waiting for a position of the log. */
@NullMarked
package dev.casebook.api.rest.paging;

import org.jspecify.annotations.NullMarked;
