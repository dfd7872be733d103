package dev.casebook.api.rest.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.projections.thread.ThreadDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation with a page of its messages, as the contract writes it. */
public record ThreadAnswer(
        String id,
        @JsonProperty("case") String caseId,
        Channel channel,
        long version,
        boolean ended,
        List<MessageAnswer> items,
        @Nullable String next) {

    /** A conversation and a page of its messages. */
    public static ThreadAnswer of(
            ThreadDocument.Head head, List<ThreadDocument.Message> messages, @Nullable String next) {
        return new ThreadAnswer(
                head.id(),
                head.caseId(),
                head.channel(),
                head.version(),
                head.ended(),
                messages.stream()
                        .map(message -> MessageAnswer.of(message, head.caseId()))
                        .toList(),
                next);
    }
}
