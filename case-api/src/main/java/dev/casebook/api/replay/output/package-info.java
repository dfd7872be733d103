/** Writes tables to files. A file has its name only once it is whole. */
@NullMarked
package dev.casebook.api.replay.output;

import org.jspecify.annotations.NullMarked;
