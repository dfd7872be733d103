package dev.casebook.api.command;

/**
 * What came of a request.
 *
 * @param result what the work answered
 * @param events how many events it recorded
 * @param position the position in the log that it reached: that of its last event or, where it recorded none, one at
 *     which everything that it saw had happened
 * @param <T> type of the answer
 */
public record Outcome<T>(T result, int events, long position) {}
