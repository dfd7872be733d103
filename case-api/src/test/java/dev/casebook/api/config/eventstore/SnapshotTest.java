package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.command.Outcome;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.conversation.Conversation;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.SupportCase;
import dev.casebook.domain.supportcase.command.ChangeTags;
import dev.casebook.domain.supportcase.command.PendCase;
import java.util.List;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SnapshotTest extends CasebookTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    CommandDesk desk;

    @Autowired
    EventStore events;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    Serializer serializer;

    @Autowired
    Configuration axon;

    @Autowired
    AggregateCache cache;

    @Autowired
    ReadAhead histories;

    @Autowired
    JdbcClient database;

    @Test
    void a_snapshot_of_a_long_history_is_what_the_whole_history_folds_to() {
        String id = longHistory();
        long upTo = latestSnapshot(id, "sequence_number", Long.class);
        String snapshot = latestSnapshot(id, "payload", String.class);
        SupportCase restored = serializer.deserialize(
                new SimpleSerializedObject<>(snapshot, String.class, serializer.typeForClass(SupportCase.class)));
        String folded = stateOf(foldOf(new SupportCase(), SupportCase.class, id, upTo));
        assertThat(JSON.readTree(snapshot)).isEqualTo(JSON.readTree(folded));
        assertThat(unordered(JSON.readTree(stateOf(restored)))).isEqualTo(unordered(JSON.readTree(folded)));
    }

    @Test
    void a_snapshot_of_a_long_conversation_is_what_the_whole_conversation_folds_to() {
        String id = longConversation();
        long upTo = latestSnapshot(id, "sequence_number", Long.class);
        String snapshot = latestSnapshot(id, "payload", String.class);
        Conversation restored = serializer.deserialize(
                new SimpleSerializedObject<>(snapshot, String.class, serializer.typeForClass(Conversation.class)));
        JsonNode folded = JSON.readTree(stateOf(foldOf(new Conversation(), Conversation.class, id, upTo)));
        assertThat(folded.at("/version").asLong()).isGreaterThanOrEqualTo(100);
        assertThat(JSON.readTree(snapshot)).isEqualTo(folded);
        assertThat(JSON.readTree(stateOf(restored))).isEqualTo(folded);
    }

    @Test
    void a_snapshot_is_used_while_it_is_current_and_passed_over_when_it_is_not() {
        String id = longHistory();
        assertThat(engine.readSnapshot(id)).isPresent();
        database.sql("update snapshot set payload_revision = 'older', payload = '{}' where aggregate_id = ?")
                .param(id)
                .update();
        cache.removeAll();
        assertThat(engine.readSnapshot(id)).isEmpty();
        assertThat(desk.execute(MetaData.emptyInstance(), commands -> {
                            commands.send(Cases.note(id, "still there", Cases.BY_AGENT));
                            return id;
                        })
                        .events())
                .isPositive();
    }

    @Test
    void a_case_goes_on_from_its_snapshot_at_the_version_where_it_stood() {
        String id = longHistory();
        cache.removeAll();
        long version = events.readEvents(id, 0)
                .asStream()
                .filter(event -> event.getPayload() instanceof dev.casebook.domain.supportcase.event.CaseEvent happened
                        && !happened.recordedByClock())
                .count();
        Issued conditional = new Issued(Cases.BY_AGENT.actor(), Cases.AT, null, version, Cases.BY_AGENT.origin());
        assertThat(desk.execute(MetaData.emptyInstance(), commands -> {
                            commands.send(Cases.note(id, "at this version", conditional));
                            return id;
                        })
                        .events())
                .isPositive();
    }

    @Test
    void a_case_with_a_snapshot_goes_on_from_it_in_a_request_that_reads_the_histories_of_many() {
        String longer = longHistory();
        String shorter = Cases.newId();
        send(Cases.open(shorter, Cases.BY_AGENT));
        Outcome<String> noted = desk.execute(MetaData.emptyInstance(), commands -> {
            histories.of(SupportCase.class, List.of(longer, shorter));
            commands.send(Cases.note(longer, "one of many", Cases.BY_AGENT));
            commands.send(Cases.note(shorter, "one of many", Cases.BY_AGENT));
            return longer;
        });
        assertThat(noted.events()).isEqualTo(2);
        assertThat(List.of(longer, shorter))
                .allSatisfy(id -> assertThat(typesWith("one of many", id)).containsExactly("NoteAdded"));
    }

    /** Of a case's events that say so; the process that sets timers may have recorded others since. */
    private List<String> typesWith(String words, String id) {
        return database.sql("select payload_type from domain_event where aggregate_id = ? and payload like ?")
                .param(id)
                .param("%" + words + "%")
                .query(String.class)
                .list();
    }

    private String longHistory() {
        String id = Cases.newId();
        send(Cases.open(id, Cases.BY_AGENT));
        send(new ChangeTags(id, Set.of("vip", "fee"), Set.of(), Cases.BY_AGENT));
        send(Cases.attach(id, Cases.newId(), Cases.BY_AGENT));
        send(new PendCase(id, PendingReason.CUSTOMER, "asked", Cases.AT.plusSeconds(86_400), Cases.BY_AGENT));
        for (int note = 0; note < 120; note++) {
            send(Cases.note(id, "note " + note, Cases.BY_AGENT));
        }
        cache.removeAll();
        send(Cases.note(id, "read from the log", Cases.BY_AGENT));
        return id;
    }

    private String longConversation() {
        String caseId = Cases.newId();
        String id = Cases.newId();
        send(Cases.open(caseId, Cases.BY_AGENT));
        send(Cases.attach(caseId, id, Cases.BY_AGENT));
        send(Cases.converse(caseId, id, Cases.BY_AGENT));
        for (int message = 0; message < 120; message++) {
            send(Cases.message(id, "message " + message, Cases.BY_CUSTOMER));
        }
        cache.removeAll();
        send(Cases.message(id, "read from the log", Cases.BY_CUSTOMER));
        return id;
    }

    private void send(Object command) {
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(command);
            return command;
        });
    }

    private <T> T latestSnapshot(String id, String column, Class<T> type) {
        return database.sql("select " + column
                        + " from snapshot where aggregate_id = ? order by sequence_number desc limit 1")
                .param(id)
                .query(type)
                .single();
    }

    private <T> T foldOf(T fresh, Class<T> type, String id, long upTo) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            EventSourcedAggregate<T> aggregate = EventSourcedAggregate.initialize(
                    fresh,
                    AnnotatedAggregateMetaModelFactory.inspectAggregate(
                            type, axon.parameterResolverFactory(), axon.handlerDefinition(type)),
                    events,
                    NoSnapshotTriggerDefinition.TRIGGER);
            aggregate.initializeState(DomainEventStream.of(
                    events.readEvents(id, 0).asStream().filter(event -> event.getSequenceNumber() <= upTo)));
            return aggregate.getAggregateRoot();
        } finally {
            unit.rollback();
        }
    }

    private String stateOf(Object aggregate) {
        return serializer.serialize(aggregate, String.class).getData();
    }

    /** Sets have no order, so lists are compared without theirs. */
    private static String unordered(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(SnapshotTest::unordered)
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.isObject()
                ? node.propertyStream()
                        .map(field -> field.getKey() + "=" + unordered(field.getValue()))
                        .sorted()
                        .toList()
                        .toString()
                : node.toString();
    }
}
