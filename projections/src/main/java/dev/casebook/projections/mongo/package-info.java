/** Where views live: MongoDB, real or embedded. The only place that knows of bulk writes, tokens and collections. */
@NullMarked
package dev.casebook.projections.mongo;

import org.jspecify.annotations.NullMarked;
