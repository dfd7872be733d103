/** How many open cases stand how with their promises, by group. Counted when asked, from one small document a case. */
@NullMarked
package dev.casebook.projections.slaboard;

import org.jspecify.annotations.NullMarked;
