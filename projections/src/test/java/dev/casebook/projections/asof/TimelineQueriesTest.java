package dev.casebook.projections.asof;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.queue.QueueFilter;
import dev.casebook.projections.queue.QueueSort;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineQueriesTest {

    /** What was asked would stay open on the server. */
    @Test
    void a_wrong_cursor_is_refused_before_the_server_is_asked() {
        AsOfQueries queries = AsOfQueries.ofTimelines(() -> {
            throw new IllegalStateException("the server is asked");
        });

        assertThatThrownBy(() -> queries.queue(
                        new Moment(Instant.EPOCH, null),
                        new QueueFilter(null, Map.of()),
                        QueueSort.URGENCY,
                        "bm9uZQ",
                        10))
                .isInstanceOf(Keyset.BadCursor.class);
    }
}
