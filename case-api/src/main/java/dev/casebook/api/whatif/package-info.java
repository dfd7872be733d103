/**
 * History as it would have gone under other policies. It reads the log and touches nothing: what a run finds is kept in
 * memory.
 */
@NullMarked
package dev.casebook.api.whatif;

import org.jspecify.annotations.NullMarked;
