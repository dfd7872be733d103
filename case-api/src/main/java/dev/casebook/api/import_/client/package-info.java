/**
 * The importing side of {@code POST /imports}: sends lines to a server and reads what became of them. It knows nothing
 * but the HTTP contract, so that an import of one's own data directory and one into a server far away are the same.
 */
@NullMarked
package dev.casebook.api.import_.client;

import org.jspecify.annotations.NullMarked;
