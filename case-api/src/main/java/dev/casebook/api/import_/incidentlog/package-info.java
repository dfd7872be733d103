/**
 * Reads the UCI incident log (dataset 498), row by row, as histories of cases. Start at {@link
 * dev.casebook.api.import_.incidentlog.IncidentLogFile}; what a row means stands in {@code RowSteps}.
 */
@NullMarked
package dev.casebook.api.import_.incidentlog;

import org.jspecify.annotations.NullMarked;
