/** Reading the log itself: by aggregate, from a position on, live. Views are for queries, the log is the truth. */
@NullMarked
package dev.casebook.api.log;

import org.jspecify.annotations.NullMarked;
