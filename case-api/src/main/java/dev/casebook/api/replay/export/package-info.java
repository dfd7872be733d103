/** Exports the events of the log to files, a directory a day. A file has its name only once it is whole. */
@NullMarked
package dev.casebook.api.replay.export;

import org.jspecify.annotations.NullMarked;
