package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedTest {

    private final List<List<? extends EventMessage<?>>> appends = new ArrayList<>();
    private final UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("request"));

    @Test
    void events_that_follow_from_others_are_appended_with_them() {
        unit.onPrepareCommit(u -> record("first", "second"));
        unit.onPrepareCommit(u -> record("heard of them"));
        unit.commit();

        assertThat(appends)
                .singleElement()
                .satisfies(all -> assertThat(all)
                        .extracting(EventMessage::getPayload)
                        .map(Object::toString)
                        .containsExactly("first", "second", "heard of them"));
    }

    @Test
    void events_before_a_commit_is_prepared_are_refused() {
        assertThatIllegalStateException().isThrownBy(() -> record("early"));
        unit.rollback();
    }

    @Test
    void events_after_all_were_appended_are_refused() {
        unit.onPrepareCommit(u -> record("first"));
        unit.onCommit(u -> record("late"));

        assertThatIllegalStateException().isThrownBy(unit::commit);
    }

    private void record(String... payloads) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (String payload : payloads) {
            events.add(GenericEventMessage.asEventMessage(payload));
        }
        Recorded.add(events, (all, appended) -> appends.add(all));
    }
}
