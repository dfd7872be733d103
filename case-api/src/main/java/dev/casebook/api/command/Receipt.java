package dev.casebook.api.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command request: enough to give the same answer again from the log, and no personal data.
 *
 * @param status the HTTP status of the answer
 * @param subject what the answer shows
 * @param id the id of the case or conversation it shows
 * @param part the id of the message it shows, or null
 * @param position the position in the event log that it reached
 * @param answeredAt the instant of the answer, for which times left are given
 */
public record Receipt(
        int status, Subject subject, String id, @Nullable String part, long position, Instant answeredAt) {

    /** What an answer shows. */
    public enum Subject {
        /** A case. */
        CASE,
        /** A conversation. */
        CONVERSATION,
        /** A message of a conversation. */
        MESSAGE
    }

    /** The case as it stands after the command. */
    public static Receipt caseChanged(String caseId) {
        return new Receipt(200, Subject.CASE, caseId, null, 0, Instant.EPOCH);
    }

    /** A case that the command made. */
    public static Receipt caseMade(String caseId) {
        return new Receipt(201, Subject.CASE, caseId, null, 0, Instant.EPOCH);
    }

    /** A conversation that the command made. */
    public static Receipt conversationMade(String conversationId) {
        return new Receipt(201, Subject.CONVERSATION, conversationId, null, 0, Instant.EPOCH);
    }

    /** The conversation as it stands after the command. */
    public static Receipt conversationChanged(String conversationId) {
        return new Receipt(200, Subject.CONVERSATION, conversationId, null, 0, Instant.EPOCH);
    }

    /** A message that the command made. */
    public static Receipt messageMade(String conversationId, String messageId) {
        return new Receipt(201, Subject.MESSAGE, conversationId, messageId, 0, Instant.EPOCH);
    }

    Receipt at(long reached, Instant now) {
        return new Receipt(status, subject, id, part, reached, now);
    }
}
