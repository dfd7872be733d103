/** Views: pure folds of events into documents, and the queries on them. One package a view. */
@NullMarked
package dev.casebook.projections;

import org.jspecify.annotations.NullMarked;
