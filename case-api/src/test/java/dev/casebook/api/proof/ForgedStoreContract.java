package dev.casebook.api.proof;

import static dev.casebook.domain.history.Finding.Kind.END_TRUNCATED;
import static dev.casebook.domain.history.Finding.Kind.EVENTS_SWAPPED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_CHANGED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_INSERTED;
import static dev.casebook.domain.history.Finding.Kind.EVENT_MISSING;
import static dev.casebook.domain.history.Finding.Kind.KEY_REPLACED;
import static dev.casebook.domain.history.Finding.Kind.SIGNATURE_WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.history.Finding;
import dev.casebook.domain.history.SealedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever may write to the database forges the log in each way there is; the running service finds and names it. */
abstract class ForgedStoreContract extends CasebookTest {

    /** So many positions were never given to an event. */
    private static final int GAP = 5;

    /** A gap is waited for a minute: its transaction might still commit. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCheck check;

    @Autowired
    Seals seals;

    @Autowired
    LogRows rows;

    @Autowired
    JdbcClient database;

    @Autowired
    DataDirectory data;

    private List<SealedEvent> log;
    private long gap;

    /** Nothing is promised, so that nothing but the test writes to the log. */
    @DynamicPropertySource
    static void noPolicies(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    @BeforeAll
    void sealed_with_a_gap() {
        opened();
        gap = 1 + all().get(all().size() - 1).position();
        database.sql("alter table domain_event alter column global_index restart with " + (gap + GAP))
                .update();
        opened();
        log = all();
        await().atMost(SETTLED).until(() -> seals.now().later().size() == log.size());
    }

    @AfterEach
    void as_it_was() {
        database.sql("delete from domain_event").update();
        log.forEach(this::insert);
        assertThat(check.run().findings()).isEmpty();
    }

    @Test
    void a_changed_payload_byte() {
        update("payload", middle(), text -> text.replaceFirst("\"caseId\"", "\"caseid\""));
        assertThat(found()).containsExactly(EVENT_CHANGED);
    }

    @Test
    void a_changed_time() {
        update("recorded_at", middle(), text -> text.replaceFirst("^2", "1"));
        assertThat(found()).containsExactly(EVENT_CHANGED);
    }

    @Test
    void a_changed_actor() {
        update("metadata", middle(), text -> text.replaceFirst("li\\.na", "zhang.wei"));
        assertThat(found()).containsExactly(EVENT_CHANGED);
    }

    @Test
    void a_deleted_event() {
        database.sql("delete from domain_event where global_index = ?")
                .param(middle().position())
                .update();
        assertThat(found()).containsExactly(EVENT_MISSING);
    }

    @Test
    void an_inserted_event() {
        insert(another(gap + 2));
        assertThat(found()).containsExactly(EVENT_INSERTED);
    }

    @Test
    void an_event_that_was_inserted_before_the_first() {
        for (long position : List.of(-7L, Long.MIN_VALUE)) {
            insert(another(position));
            assertThat(found()).containsExactly(EVENT_INSERTED);
            assertThat(fromOutside(null, null)).containsExactly(EVENT_INSERTED);
            as_it_was();
        }
    }

    /** Such a number has no place in canonical JSON, which must not end the check. */
    @Test
    void a_number_that_no_json_can_hold() {
        database.sql("update domain_event set sequence_number = ? where global_index = ?")
                .params(Long.MAX_VALUE, middle().position())
                .update();
        assertThat(found()).containsExactly(EVENT_CHANGED);
        assertThat(fromOutside(null, null)).containsExactly(EVENT_CHANGED);
    }

    @Test
    void a_payload_that_was_taken_away() {
        database.sql("alter table domain_event alter column payload drop not null")
                .update();
        database.sql("update domain_event set payload = null where global_index = ?")
                .param(middle().position())
                .update();
        assertThat(found()).containsExactly(EVENT_CHANGED);
        as_it_was();
        database.sql("alter table domain_event alter column payload set not null")
                .update();
    }

    @Test
    void swapped_events() {
        SealedEvent one = middle();
        SealedEvent other = log.get(log.size() - 2);
        move(one.position(), -1);
        move(other.position(), one.position());
        move(-1, other.position());
        assertThat(found()).containsExactly(EVENT_CHANGED, EVENT_CHANGED, EVENTS_SWAPPED);
    }

    /** The database holds no two of one id or one number, so a copy is one more event. */
    @Test
    void a_duplicated_event_that_is_found_as_one_that_was_inserted() {
        SealedEvent last = log.get(log.size() - 1);
        insert(numbered(last, last.id() + "-copy", last.sequence() + 1, gap));
        assertThat(found()).containsExactly(EVENT_INSERTED);
    }

    @Test
    void a_truncated_end() {
        database.sql("delete from domain_event where global_index > ?")
                .param(middle().position())
                .update();
        assertThat(found()).containsExactly(END_TRUNCATED);
    }

    @Test
    void a_replaced_key() {
        Path other = data.path().resolve("other.key");
        SigningKey.of(null, other);
        assertThat(fromOutside(other, null)).isNotEmpty().containsOnly(SIGNATURE_WRONG);
        assertThat(fromOutside(null, "00".repeat(32))).containsExactly(KEY_REPLACED);
    }

    private List<Finding.Kind> found() {
        return check.run().findings().stream().map(Finding::kind).toList();
    }

    private List<Finding.Kind> fromOutside(Path key, String fingerprint) {
        try {
            return new StoreCheck(data.path(), database, new StoreCheck.Trust(key, fingerprint, null))
                    .run((done, total) -> {}).findings().stream()
                            .map(Finding::kind)
                            .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<SealedEvent> all() {
        return rows.between(LogRows.BEFORE_ALL, Long.MAX_VALUE);
    }

    /** A note of the first case, by an agent. */
    private SealedEvent middle() {
        return log.stream()
                .filter(event -> event.type().equals("NoteAdded"))
                .findFirst()
                .orElseThrow();
    }

    private SealedEvent another(long position) {
        SealedEvent note = middle();
        long last = log.stream()
                .filter(event -> event.aggregateId().equals(note.aggregateId()))
                .mapToLong(SealedEvent::sequence)
                .max()
                .orElseThrow();
        return numbered(note, "e-forged", last + 1, position);
    }

    private static SealedEvent numbered(SealedEvent e, String id, long sequence, long position) {
        return new SealedEvent(
                position,
                id,
                e.aggregateType(),
                e.aggregateId(),
                sequence,
                e.recordedAt(),
                e.type(),
                e.revision(),
                e.payload(),
                e.metadata());
    }

    private void update(String column, SealedEvent event, UnaryOperator<String> forgery) {
        String before = database.sql("select " + column + " from domain_event where global_index = ?")
                .param(event.position())
                .query(String.class)
                .single();
        String after = forgery.apply(before);
        assertThat(after).isNotEqualTo(before);
        database.sql("update domain_event set " + column + " = ? where global_index = ?")
                .param(after)
                .param(event.position())
                .update();
    }

    private void move(long from, long to) {
        database.sql("update domain_event set global_index = ? where global_index = ?")
                .param(to)
                .param(from)
                .update();
    }

    private void insert(SealedEvent e) {
        database.sql("insert into domain_event (global_index, event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " recorded_at, payload_type, payload_revision, payload, metadata)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        e.position(),
                        e.id(),
                        e.aggregateType(),
                        e.aggregateId(),
                        e.sequence(),
                        e.recordedAt(),
                        e.type(),
                        e.revision(),
                        e.payload(),
                        e.metadata())
                .update();
    }

    private void opened() {
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
    }
}
