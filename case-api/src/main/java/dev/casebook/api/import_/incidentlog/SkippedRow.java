package dev.casebook.api.import_.incidentlog;

/**
 * A row, or what of a row, cannot be played.
 *
 * @param line the number of its line in the file, from 1
 * @param incident the number of its incident
 * @param reason why
 */
public record SkippedRow(long line, String incident, String reason) {}
