package dev.casebook.domain.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.responsetime.ClockFact;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseStarted;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an agent does counts as his taking the case; notes, and what no customer reads, satisfy nothing. */
class FactsTest {

    private static final Instant NOW = Instant.parse("2026-01-26T09:00:00Z");
    private static final Actor LI_NA = new Actor(ActorKind.AGENT, "li.na");

    private static boolean isWork(CaseEvent event) {
        return Facts.of(event, LI_NA, null).stream().anyMatch(ClockFact.AgentActed.class::isInstance);
    }

    private static CaseEvent message(AuthorKind author, Visibility visibility) {
        return new MessageHeard("case-1", "conversation-1", "message-1", author, "li.na", visibility, NOW);
    }

    @Test
    void a_command_or_a_public_message_of_an_agent_is_work_on_the_case() {
        assertThat(isWork(new CaseStarted("case-1", "li.na", NOW))).isTrue();
        assertThat(isWork(message(AuthorKind.AGENT, Visibility.PUBLIC))).isTrue();
    }

    @Test
    void a_note_and_what_is_said_internally_or_by_a_program_are_not() {
        assertThat(isWork(new NoteAdded("case-1", "note-1", "customer-1", "called back", NOW)))
                .isFalse();
        assertThat(isWork(message(AuthorKind.AGENT, Visibility.INTERNAL))).isFalse();
        assertThat(isWork(message(AuthorKind.BOT, Visibility.PUBLIC))).isFalse();
        assertThat(isWork(message(AuthorKind.SYSTEM, Visibility.PUBLIC))).isFalse();
    }
}
