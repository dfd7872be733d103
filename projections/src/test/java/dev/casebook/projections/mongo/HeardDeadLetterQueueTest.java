package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeardDeadLetterQueueTest {

    private static final Serializer JSON = Jackson3Serializer.builder().build();
    private static final int MOST_OF_ONE_CASE = 1024;

    @Test
    void where_there_is_no_room_no_event_is_quoted() {
        try (MongoViews views = MongoViews.embedded()) {
            ViewTokenStore tokens = views.tokenStore(JSON);
            tokens.precede("any", new NothingToWrite());
            SequencedDeadLetterQueue<EventMessage<?>> queue = views.deadLetters("any", JSON, tokens);
            for (int number = 0; number < MOST_OF_ONE_CASE; number++) {
                queue.enqueue("case-1", letter(number));
            }

            assertThatThrownBy(() -> queue.enqueue("case-1", letter(MOST_OF_ONE_CASE)))
                    .isInstanceOf(DeadLetterQueueOverflowException.class)
                    .hasMessageContaining("any")
                    .hasMessageNotContaining("Li Na");
        }
    }

    private static GenericDeadLetter<EventMessage<?>> letter(long number) {
        return new GenericDeadLetter<>(
                "case-1",
                new GenericDomainEventMessage<>(
                        "SupportCase", "case-1", number, "Li Na", Map.of(), "event-" + number, Instant.EPOCH));
    }

    private static final class NothingToWrite implements WritesBeforeToken {

        @Override
        public void claimed() {
            // nothing waits
        }

        @Override
        public boolean write(long position) {
            return true;
        }

        @Override
        public void hurry() {
            // it never waits
        }

        @Override
        public boolean isBehind() {
            return false;
        }
    }
}
