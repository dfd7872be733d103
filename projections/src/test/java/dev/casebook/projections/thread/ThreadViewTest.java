package dev.casebook.projections.thread;

import static dev.casebook.projections.testing.Events.CASE;
import static dev.casebook.projections.testing.Events.after;
import static dev.casebook.projections.testing.Events.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.conversation.event.ConversationStarted;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.projections.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadViewTest {

    private static final Author LI_NA = new Author(AuthorKind.CUSTOMER, null);
    private static final ConversationEvent STARTED =
            new ConversationStarted("conv-1", CASE, "customer-1", Channel.EMAIL, after(0));
    private static final ConversationEvent POSTED = new MessagePosted(
            "conv-1", CASE, "customer-1", "m-1", LI_NA, "Where is it?", Visibility.PUBLIC, null, after(1));

    private final ThreadView view = new ThreadView();

    @Test
    void a_started_conversation_is_a_document_without_messages() {
        assertThat(fold(STARTED))
                .isEqualTo(Map.of(
                        "conv-1",
                        new ThreadDocument(new ThreadDocument.Head("conv-1", CASE, Channel.EMAIL, 1, false), null)));
    }

    @Test
    void a_message_is_a_document_of_its_own_and_a_version_of_its_conversation() {
        Map<String, ThreadDocument> thread = fold(STARTED, POSTED);

        assertThat(thread.get("conv-1").head().version()).isEqualTo(2);
        assertThat(thread.get("m-1"))
                .isEqualTo(new ThreadDocument(
                        null,
                        new ThreadDocument.Message(
                                "m-1",
                                "conv-1",
                                CASE,
                                LI_NA,
                                "Where is it?",
                                Visibility.PUBLIC,
                                null,
                                after(1),
                                after(60),
                                1)));
    }

    @Test
    void a_message_stays_in_the_case_in_which_it_was_said() {
        Map<String, ThreadDocument> thread =
                fold(STARTED, POSTED, new ConversationMoved("conv-1", "case-2", CASE, after(3)));

        assertThat(thread.get("conv-1").head().caseId()).isEqualTo("case-2");
        assertThat(thread.get("m-1").message().caseId()).isEqualTo(CASE);
    }

    @Test
    void an_ended_conversation_stays_ended_when_its_case_changes() {
        ThreadDocument.Head head = fold(
                        STARTED,
                        new ConversationEnded("conv-1", CASE, after(2)),
                        new ConversationMoved("conv-1", "case-2", CASE, after(3)))
                .get("conv-1")
                .head();

        assertThat(head).isEqualTo(new ThreadDocument.Head("conv-1", "case-2", Channel.EMAIL, 3, true));
    }

    @Test
    void nothing_can_be_said_in_a_conversation_that_was_never_started() {
        assertThatIllegalStateException().isThrownBy(() -> fold(POSTED));
    }

    @Test
    void messages_are_found_by_their_conversation_in_order_and_conversations_are_not() {
        Map<String, ThreadDocument> thread = fold(STARTED, POSTED);

        assertThat(view.index(thread.get("m-1"))).isEqualTo(Map.of("conversation", "conv-1", "order", 1L));
        assertThat(view.index(thread.get("conv-1"))).isEmpty();
    }

    private Map<String, ThreadDocument> fold(ConversationEvent... events) {
        var documents = new HashMap<String, ThreadDocument>();
        for (int sequence = 0; sequence < events.length; sequence++) {
            RecordedEvent event = recorded(events[sequence], "conv-1", sequence, after(60));
            for (String key : view.keysOf(event)) {
                documents.put(key, view.apply(key, documents.get(key), event));
            }
        }
        return documents;
    }
}
