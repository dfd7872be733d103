package dev.casebook.projections.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.projections.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents of a view that is built anew, where none is looked for of a case that begins. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedDocumentsTest {

    private final MongoViews views = MongoViews.embedded();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_document_that_another_wrote_into_a_view_that_began_empty_is_not_overwritten() {
        FoldedDocuments<String> ours = documents();
        fold(ours, 0, "opened");
        FoldedDocuments<String> theirs = documents();
        fold(theirs, 0, "opened");
        fold(theirs, 1, "assigned");
        theirs.write(theirs.encode());

        assertThatThrownBy(() -> ours.write(ours.encode())).isInstanceOf(GuardedWrites.OvertakenException.class);
        assertThat(stored()).containsExactly("opened, assigned");
    }

    @Test
    void documents_that_are_begun_anew_find_what_was_written_meanwhile() {
        FoldedDocuments<String> theirs = documents();
        fold(theirs, 0, "opened");
        fold(theirs, 1, "assigned");
        theirs.write(theirs.encode());

        FoldedDocuments<String> anew = documents();
        fold(anew, 0, "opened");
        fold(anew, 1, "assigned");
        fold(anew, 2, "resolved");
        anew.write(anew.encode());

        assertThat(stored()).containsExactly("opened, assigned, resolved");
    }

    @Test
    void of_a_case_that_is_under_way_the_document_is_looked_for_even_where_there_was_none_at_first() {
        FoldedDocuments<String> ours = documents();
        ours.load(List.of(new Touched("case-2", true)));
        FoldedDocuments<String> theirs = documents();
        fold(theirs, 0, "opened");
        theirs.write(theirs.encode());

        fold(ours, 1, "assigned");
        ours.write(ours.encode());

        assertThat(stored()).containsExactly("opened, assigned");
    }

    private FoldedDocuments<String> documents() {
        return new FoldedDocuments<>(new ToldView(), views.collection("told"), views.collection("told_parts"));
    }

    private static void fold(FoldedDocuments<String> documents, long sequence, String what) {
        RecordedEvent event = new RecordedEvent(sequence, sequence, "case-1", "event-" + sequence, Instant.EPOCH, what);
        documents.load(List.of(new Touched("case-1", event.isFirst())));
        documents.apply("case-1", event, false);
    }

    private List<String> stored() {
        return views.collection("told")
                .find(new Document("_id", "case-1"))
                .map(document -> document.getString("view"))
                .into(new ArrayList<>());
    }
}
