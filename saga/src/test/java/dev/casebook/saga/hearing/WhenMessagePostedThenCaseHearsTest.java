package dev.casebook.saga.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.domain.conversation.Author;
import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.conversation.event.MessagePosted;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.command.HearMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMessagePostedThenCaseHearsTest {

    private static final Actor ANA = new Actor(ActorKind.AGENT, "ana");
    private static final Instant SAID = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-03-02T12:00:07Z");
    private static final MessagePosted POSTED = new MessagePosted(
            "conv-1",
            "case-1",
            "customer-1",
            "m-1",
            new Author(AuthorKind.AGENT, "ana"),
            "It is on its way.",
            Visibility.PUBLIC,
            null,
            SAID);

    private final List<Object> sent = new ArrayList<>();
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final AnnotationEventHandlerAdapter process =
            new AnnotationEventHandlerAdapter(new WhenMessagePostedThenCaseHears(
                    DefaultCommandGateway.builder().commandBus(bus).build()));

    @Test
    void the_case_hears_who_said_it_where_and_when_but_not_what() throws Exception {
        answer(command -> sent.add(command.getPayload()));

        process.handle(posted(Origin.LIVE));

        assertThat(sent)
                .containsExactly(new HearMessage(
                        "case-1",
                        "conv-1",
                        "m-1",
                        AuthorKind.AGENT,
                        "ana",
                        Visibility.PUBLIC,
                        new Issued(ANA, RECORDED, SAID, null, Origin.LIVE)));
    }

    @Test
    void what_an_import_tells_is_heard_as_told() throws Exception {
        answer(command -> sent.add(command.getPayload()));

        process.handle(posted(Origin.IMPORTED_WITH_CLOSINGS));

        assertThat(sent)
                .singleElement()
                .satisfies(command ->
                        assertThat(((HearMessage) command).issued().origin()).isEqualTo(Origin.IMPORTED_WITH_CLOSINGS));
    }

    @Test
    void a_case_that_cannot_hear_it_fails_the_posting() {
        answer(command -> {
            throw new IllegalStateException("the case is closed");
        });

        assertThatThrownBy(() -> process.handle(posted(Origin.LIVE))).hasMessageContaining("the case is closed");
    }

    private void answer(MessageHandler<CommandMessage<?>> handler) {
        bus.subscribe(HearMessage.class.getName(), handler);
    }

    private static EventMessage<?> posted(Origin origin) {
        Issued issued = new Issued(ANA, RECORDED, SAID, null, origin);
        return new GenericEventMessage<>("event-1", POSTED, MetaData.from(Stamp.of(ANA, issued)), RECORDED);
    }
}
