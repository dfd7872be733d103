/** What tests of several modules share: a real MongoDB. */
@NullMarked
package dev.casebook.projections.testing;

import org.jspecify.annotations.NullMarked;
