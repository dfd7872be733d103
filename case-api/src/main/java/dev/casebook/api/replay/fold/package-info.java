/** The folds that come along: counts, stays, flows, backlog, response times. Each is an {@code EventFold} like anybody's. */
@NullMarked
package dev.casebook.api.replay.fold;

import org.jspecify.annotations.NullMarked;
