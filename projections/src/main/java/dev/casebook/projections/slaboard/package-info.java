/** How many open cases stand how with their promises, by group. */
@NullMarked
package dev.casebook.projections.slaboard;

import org.jspecify.annotations.NullMarked;
