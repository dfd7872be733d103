package dev.casebook.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.supportcase.event.NoteAdded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What reading the log promises, on whichever database. */
abstract class EventLogContract extends CasebookTest {

    @Autowired
    EventLog log;

    @Autowired
    LogRanges ranges;

    @Autowired
    PresentEvents present;

    @Autowired
    CaseHistory histories;

    @Autowired
    EventStore events;

    @Autowired
    CommandDesk desk;

    @Autowired
    DataSource database;

    /** Nothing is promised, so that nothing but the test writes to the log. */
    @DynamicPropertySource
    static void noPolicies(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    @Test
    void reads_a_case_and_its_conversations_by_position() {
        String id = Cases.newId();
        String conversation = Cases.newId();
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            commands.send(Cases.attach(id, conversation, Cases.BY_AGENT));
            commands.send(Cases.converse(id, conversation, Cases.BY_AGENT));
            commands.send(Cases.message(conversation, "在吗", Cases.BY_CUSTOMER));
            commands.send(Cases.note(id, "called", Cases.BY_AGENT));
            return id;
        });
        List<LoggedEvent> told = new ArrayList<>();
        log.forEach(List.of(id, conversation), 0, Long.MAX_VALUE, told::add);
        CaseHistory.Told history = histories.of(id).orElseThrow();
        assertThat(history.page(0, event -> true, 100)).isEqualTo(told);
        List<LoggedEvent> whole = new ArrayList<>();
        history.forEach(0, event -> true, whole::add);
        assertThat(whole).isEqualTo(told);
        assertThat(histories.of(conversation)).isEmpty();
        assertThat(told)
                .extracting(LoggedEvent::type)
                .contains("CaseOpened", "ConversationAttached", "ConversationStarted", "MessagePosted", "NoteAdded");
        assertThat(told).extracting(LoggedEvent::position).isSorted();
        assertThat(told).allSatisfy(event -> {
            assertThat(event.revision()).isEqualTo("1");
            assertThat(event.metaData()).containsKeys("actorKind", "actorId");
        });
        assertThat(ranges.read(
                        told.get(0).position() - 1, told.get(told.size() - 1).position()))
                .containsAll(told)
                .isEqualTo(
                        log.after(told.get(0).position() - 1, Set.of(), 1_000).events());
        LoggedEvent second = told.get(1);
        assertThat(log.ofAggregates(List.of(id, conversation), second.position(), 2))
                .containsExactlyElementsOf(told.subList(2, 4));
        List<LoggedEvent> until = new ArrayList<>();
        log.forEach(List.of(id, conversation), 0, second.position(), until::add);
        assertThat(until).containsExactlyElementsOf(told.subList(0, 2));
    }

    @Test
    void names_the_place_of_what_cannot_be_read_and_not_what_it_says() throws SQLException {
        String row = "select 7, 'e', 'a', 0, 'SupportCase', '2026-01-05T09:00:00Z', 'NoteAdded', '1',"
                + " '{\"occurredAt\":\"secret\"}', '{}'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet broken = statement.executeQuery(row)) {
            broken.next();
            assertThatThrownBy(() -> present.read(broken, event -> {}))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageStartingWith("The event at position 7 (NoteAdded) cannot be read")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void streams_more_events_than_one_fetch_holds() throws SQLException {
        String id = Cases.newId();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, id, 0, 1_234);
            connection.commit();
        }
        List<Long> sequences = new ArrayList<>();
        log.forEach(List.of(id), 0, Long.MAX_VALUE, event -> sequences.add(event.sequence()));
        assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_234).mapToObj(Long::valueOf).toList());
    }

    @Test
    void shows_only_the_types_asked_for_and_says_how_far_it_looked() {
        String id = Cases.newId();
        long before = log.head();
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            commands.send(Cases.note(id, "called", Cases.BY_AGENT));
            return id;
        });
        long head = log.head();
        settled(head);
        EventLog.Page notes = log.after(before, Set.of("NoteAdded"), 10);
        assertThat(notes.events()).extracting(LoggedEvent::type).containsExactly("NoteAdded");
        assertThat(notes.reached()).isEqualTo(head);
        assertThat(log.after(before, Set.of(), 1).reached())
                .isEqualTo(log.after(before, Set.of(), 1).events().get(0).position());
    }

    @Test
    void never_passes_by_an_event_that_commits_late() throws SQLException {
        String late = Cases.newId();
        String early = Cases.newId();
        long before = log.head();
        try (Connection slow = database.getConnection();
                Connection quick = database.getConnection()) {
            slow.setAutoCommit(false);
            append(slow, late, 0, 1);
            append(quick, early, 0, 1);
            EventLog.Page page = log.after(before, Set.of(), 10);
            assertThat(page.events()).isEmpty();
            assertThat(page.reached()).isEqualTo(before);
            slow.commit();
        }
        assertThat(log.after(before, Set.of(), 10).events())
                .extracting(LoggedEvent::aggregateId)
                .containsExactly(late, early);
    }

    @Test
    void passes_by_a_position_that_was_taken_back() throws SQLException {
        String taken = Cases.newId();
        String kept = Cases.newId();
        long before = log.head();
        try (Connection failing = database.getConnection();
                Connection quick = database.getConnection()) {
            failing.setAutoCommit(false);
            append(failing, taken, 0, 3);
            append(quick, kept, 0, 1);
            assertThat(log.after(before, Set.of(), 10).events()).isEmpty();
            failing.rollback();
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(log.after(before, Set.of(), 10).events())
                        .extracting(LoggedEvent::aggregateId)
                        .containsExactly(kept));
    }

    @Test
    void a_transaction_open_across_20000_positions_loses_no_event_for_a_tracking_reader() throws Exception {
        String late = Cases.newId();
        String meanwhile = Cases.newId();
        desk.execute(MetaData.emptyInstance(), commands -> commands.send(Cases.open(meanwhile, Cases.BY_AGENT)));
        int next = (int) lastSequence(meanwhile) + 1;
        settled(log.head());
        try (BlockingStream<TrackedEventMessage<?>> reader = events.openStream(events.createHeadToken());
                Connection slow = database.getConnection();
                Connection quick = database.getConnection()) {
            slow.setAutoCommit(false);
            append(slow, late, 0, 1);
            quick.setAutoCommit(false);
            append(quick, meanwhile, next, 20_000);
            quick.commit();
            assertThat(read(reader, 20_000)).containsOnly(meanwhile);
            slow.commit();
            append(quick, meanwhile, next + 20_000, 1);
            quick.commit();
            assertThat(read(reader, 2)).containsExactlyInAnyOrder(late, meanwhile);
        }
        settled(log.head());
    }

    private static List<String> read(BlockingStream<TrackedEventMessage<?>> reader, int howMany)
            throws InterruptedException {
        List<String> aggregates = new ArrayList<>();
        while (aggregates.size() < howMany) {
            TrackedEventMessage<?> event = reader.nextAvailable();
            aggregates.add(((NoteAdded) event.getPayload()).caseId());
        }
        return aggregates;
    }

    private long lastSequence(String aggregate) {
        List<LoggedEvent> told = new ArrayList<>();
        log.forEach(List.of(aggregate), 0, Long.MAX_VALUE, told::add);
        return told.get(told.size() - 1).sequence();
    }

    private void settled(long position) {
        Awaitility.await().until(() -> log.after(position - 1, Set.of(), 1).reached() >= position);
    }

    /** Appends as the store does, on a connection of the test's own. */
    private static void append(Connection connection, String caseId, int first, int howMany) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into domain_event (event_id, aggregate_id, sequence_number, aggregate_type, recorded_at,
                    payload_type, payload_revision, payload, metadata) values (?, ?, ?, 'SupportCase', ?, 'NoteAdded', '1', ?, '{}')""", Statement.NO_GENERATED_KEYS)) {
            for (int sequence = first; sequence < first + howMany; sequence++) {
                insert.setString(1, Cases.newId());
                insert.setString(2, caseId);
                insert.setLong(3, sequence);
                insert.setString(4, Instant.now().toString());
                insert.setString(
                        5,
                        "{\"caseId\":\"" + caseId
                                + "\",\"noteId\":\"n\",\"customerId\":\"c\",\"text\":\"t\",\"occurredAt\":\"2026-01-26T09:00:00Z\"}");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
