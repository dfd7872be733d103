/** Brings histories from elsewhere into the log. Start at history: the general way in; incidentlog reads one real log. */
@NullMarked
package dev.casebook.api.import_;

import org.jspecify.annotations.NullMarked;
