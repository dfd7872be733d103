package dev.casebook.domain.conversation;

import dev.casebook.domain.conversation.command.EndConversation;
import dev.casebook.domain.conversation.command.MoveConversation;
import dev.casebook.domain.conversation.command.PostMessage;
import dev.casebook.domain.conversation.command.StartConversation;
import dev.casebook.domain.conversation.event.ConversationEnded;
import dev.casebook.domain.conversation.event.ConversationMoved;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.VersionConflict;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NINE = Instant.parse("2026-01-26T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-26T10:00:00Z");
    private static final Author LI_NA = new Author(AuthorKind.AGENT, "li.na");
    private static final Actor AGENT = new Actor(ActorKind.AGENT, "li.na");

    private final AggregateTestFixture<Conversation> fixture = new AggregateTestFixture<>(Conversation.class);

    @Test
    void a_message_names_the_case_that_hears_it_and_whose_words_it_holds() {
        fixture.givenCommands(start())
                .when(post(TEN))
                .expectResultMessagePayload("case-1")
                .expectEvents(new MessagePosted(
                        "conversation-1", "case-1", "customer-1", "m-1", LI_NA, "您好", Visibility.PUBLIC, null, TEN));
    }

    @Test
    void nothing_more_is_said_after_its_end() {
        fixture.givenCommands(start(), new EndConversation("conversation-1", Issued.live(AGENT, TEN)))
                .when(post(TEN))
                .expectException(CaseRefused.ConversationHasEnded.class)
                .expectNoEvents();
    }

    @Test
    void it_ends_once() {
        fixture.givenCommands(start())
                .when(new EndConversation("conversation-1", Issued.live(AGENT, TEN)))
                .expectEvents(new ConversationEnded("conversation-1", "case-1", TEN));
        new AggregateTestFixture<>(Conversation.class)
                .givenCommands(start(), new EndConversation("conversation-1", Issued.live(AGENT, TEN)))
                .when(new EndConversation("conversation-1", Issued.live(AGENT, TEN)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void after_a_move_another_case_hears_it() {
        fixture.givenCommands(
                        start(), new MoveConversation("conversation-1", "case-1", "case-2", Issued.live(AGENT, TEN)))
                .when(post(TEN))
                .expectResultMessagePayload("case-2");
    }

    @Test
    void a_move_names_both_cases() {
        fixture.givenCommands(start())
                .when(new MoveConversation("conversation-1", "case-1", "case-2", Issued.live(AGENT, TEN)))
                .expectEvents(new ConversationMoved("conversation-1", "case-2", "case-1", TEN));
    }

    @Test
    void a_move_from_a_case_that_hears_it_no_more_leaves_it_where_it_is() {
        fixture.givenCommands(start(), move("case-1", "case-2"), move("case-2", "case-3"))
                .when(move("case-1", "case-2"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_move_meant_for_another_version_is_refused() {
        Issued forVersion3 = new Issued(AGENT, TEN, null, 3L, Origin.LIVE);
        fixture.givenCommands(start())
                .when(new MoveConversation("conversation-1", "case-1", "case-2", forVersion3))
                .expectException(VersionConflict.class)
                .expectNoEvents();
    }

    @Test
    void a_message_names_the_customer_of_its_own_time() {
        fixture.givenCommands(start())
                .when(new PostMessage(
                        "conversation-1",
                        "customer-2",
                        "m-1",
                        LI_NA,
                        "您好",
                        Visibility.PUBLIC,
                        null,
                        Issued.live(AGENT, TEN)))
                .expectEvents(new MessagePosted(
                        "conversation-1", "case-1", "customer-2", "m-1", LI_NA, "您好", Visibility.PUBLIC, null, TEN));
    }

    @Test
    void a_message_meant_for_another_version_is_refused() {
        Issued forVersion3 = new Issued(AGENT, TEN, null, 3L, Origin.LIVE);
        fixture.givenCommands(start())
                .when(new PostMessage(
                        "conversation-1", "customer-1", "m-1", LI_NA, "hi", Visibility.PUBLIC, null, forVersion3))
                .expectException(VersionConflict.class)
                .expectNoEvents();
    }

    private static MoveConversation move(String from, String to) {
        return new MoveConversation("conversation-1", from, to, Issued.live(AGENT, TEN));
    }

    private static StartConversation start() {
        return new StartConversation("conversation-1", "case-1", "customer-1", Channel.CHAT, Issued.live(AGENT, NINE));
    }

    private static PostMessage post(Instant now) {
        return new PostMessage(
                "conversation-1", "customer-1", "m-1", LI_NA, "您好", Visibility.PUBLIC, null, Issued.live(AGENT, now));
    }
}
