/** What tests of several modules share: a real MongoDB, events, and patience. */
@NullMarked
package dev.casebook.projections.testing;

import org.jspecify.annotations.NullMarked;
