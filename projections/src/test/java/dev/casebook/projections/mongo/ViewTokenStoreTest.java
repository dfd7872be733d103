package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What stands before the tokens of a processor, and for how long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewTokenStoreTest {

    private final MongoViews views = MongoViews.embedded();
    private final ViewTokenStore tokens =
            views.tokenStore(Jackson3Serializer.builder().build());
    private final Documents documents = new Documents();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_token_is_stored_once_its_documents_are_written() {
        tokens.initializeTokenSegments("queue_1", 1);
        tokens.precede("queue_1", documents);
        tokens.fetchToken("queue_1", 0);

        documents.behind = true;
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "queue_1", 0);
        assertThat(positions()).containsExactly(0L);

        documents.behind = false;
        tokens.storeToken(new GlobalSequenceTrackingToken(8), "queue_1", 0);
        assertThat(positions()).containsExactly(8L);
    }

    @Test
    void documents_of_a_processor_that_has_ended_are_let_go_of() {
        tokens.precede("queue_1", documents);

        tokens.ended("queue_1");

        assertThat(documents.forgotten).hasValue(1);
        assertThat(tokens.isBehind("queue_1")).isFalse();
    }

    @Test
    void a_claim_is_extended_once_a_second_while_documents_wait() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
        Claims claims = new Claims(nanos::get);
        assertThat(claims.areDue("queue_1", 0)).isTrue();

        claims.said("queue_1", 0);
        nanos.addAndGet(999_999_999);
        assertThat(claims.areDue("queue_1", 0)).isFalse();
        assertThat(claims.areDue("queue_1", 1)).isTrue();
        assertThat(claims.areDue("queue_2", 0)).isTrue();

        nanos.addAndGet(1);
        assertThat(claims.areDue("queue_1", 0)).isTrue();
    }

    @Test
    void a_claim_that_another_node_took_is_noticed_while_documents_wait() {
        tokens.initializeTokenSegments("queue_1", 1);
        tokens.precede("queue_1", documents);
        documents.behind = true;
        ViewTokenStore another = views.tokenStore(Jackson3Serializer.builder().build());
        another.precede("queue_1", new Documents());
        another.fetchToken("queue_1", 0);
        TrackingToken token = new GlobalSequenceTrackingToken(7);

        assertThatThrownBy(() -> tokens.storeToken(token, "queue_1", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    private List<Long> positions() {
        return tokens.stored("queue_1").stream()
                .map(token -> token.position().orElseThrow())
                .toList();
    }

    /** Documents that wait to be written, or do not. */
    private static final class Documents implements WritesBeforeToken {

        private final AtomicInteger forgotten = new AtomicInteger();
        private boolean behind;

        @Override
        public void claimed() {
            forgotten.incrementAndGet();
        }

        @Override
        public boolean write(long position) {
            return !behind;
        }

        @Override
        public void hurry() {
            behind = false;
        }

        @Override
        public boolean isBehind() {
            return behind;
        }
    }
}
