package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.log.EventLog;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.supportcase.event.NoteAdded;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A log that was begun with earlier revisions of an event is read as if it had always been written as today. */
@Import(OldRevisionsTest.Upcasters.class)
class OldRevisionsTest extends CasebookTest {

    @Autowired
    CommandDesk desk;

    @Autowired
    EventLog log;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient database;

    @Test
    void reads_an_event_of_an_old_revision_through_every_upcaster_in_order() {
        String id = Cases.newId();
        long sequence = desk.execute(MetaData.emptyInstance(), commands -> {
                    commands.send(Cases.open(id, Cases.BY_AGENT));
                    return id;
                })
                .events();
        String raw = "{\"caseId\":\"" + id + "\",\"id\":\"n-1\",\"customer\":\"c-1\",\"note\":\"of old\","
                + "\"occurredAt\":\"2026-01-26T09:00:00Z\"}";
        database.sql("""
                        insert into domain_event (event_id, aggregate_id, sequence_number, aggregate_type, recorded_at,
                            payload_type, payload_revision, payload, metadata)
                        values (?, ?, ?, 'SupportCase', '2026-01-26T09:00:00Z', 'NoteAdded', '-1', ?, '{"actorId":"a"}')""").params(Cases.newId(), id, sequence, raw).update();

        NoteAdded today = new NoteAdded(id, "n-1", "c-1", "of old", Cases.AT);
        LoggedEvent read = log.ofAggregates(List.of(id), 0, 500).get((int) sequence);
        assertThat(read.payload()).isEqualTo(today);
        assertThat(read.revision()).isEqualTo("1");
        assertThat(events.readEvents(id, sequence).next().getPayload()).isEqualTo(today);
        assertThat(database.sql("select payload from domain_event where aggregate_id = ? and sequence_number = ?")
                        .params(id, sequence)
                        .query(String.class)
                        .single())
                .as("what is stored is never rewritten")
                .isEqualTo(raw);
    }

    /** From revision -1 by way of 0 to 1; given in the wrong order, so that only their own order can be right. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Upcasters {

        @Bean
        @Order(2)
        SingleEventUpcaster fromZero() {
            return new Renaming("0", "1", note -> rename(note, "note", "text"));
        }

        @Bean
        @Order(1)
        SingleEventUpcaster fromMinusOne() {
            return new Renaming("-1", "0", note -> {
                rename(note, "id", "noteId");
                rename(note, "customer", "customerId");
            });
        }

        private static void rename(ObjectNode node, String from, String to) {
            node.set(to, node.remove(from));
        }
    }

    private static final class Renaming extends SingleEventUpcaster {

        private final String from;
        private final String to;
        private final Consumer<ObjectNode> change;

        private Renaming(String from, String to, Consumer<ObjectNode> change) {
            this.from = from;
            this.to = to;
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("NoteAdded", from));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType("NoteAdded", to), JsonNode.class, node -> {
                change.accept((ObjectNode) node);
                return node;
            });
        }
    }
}
