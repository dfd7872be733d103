/** The whole case, as one document. Also folded straight from the log to answer a command. */
@NullMarked
package dev.casebook.projections.casedetail;

import org.jspecify.annotations.NullMarked;
