package dev.casebook.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.api.config.eventstore.AggregateCache;
import dev.casebook.api.config.eventstore.ReadAhead;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.supportcase.CaseRefused;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.SupportCase;
import dev.casebook.domain.supportcase.command.AssignCase;
import dev.casebook.domain.supportcase.command.CloseCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.command.ResumeCase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the desk promises, on whichever database. */
@Import(Bystander.class)
abstract class CommandDeskContract extends CasebookTest {

    @Autowired
    CommandDesk desk;

    @Autowired
    AggregateCache cache;

    @Autowired
    ReadAhead histories;

    @Autowired
    CommandGateway gateway;

    @Autowired
    EventStore events;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    Bystander bystander;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void noPolicies(DynamicPropertyRegistry registry) {
        withoutPromises(registry);
    }

    @AfterEach
    void calm() {
        bystander.calm();
    }

    @Test
    void records_a_request_and_says_how_far_the_log_reached() {
        String id = Cases.newId();
        Outcome<String> outcome = desk.execute(MetaData.with("requestId", "r-1"), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            commands.send(Cases.note(id, "called", Cases.BY_AGENT));
            return id;
        });
        assertThat(outcome.events()).isEqualTo(count("domain_event", id)).isGreaterThanOrEqualTo(2);
        assertThat(outcome.position()).isEqualTo(last(id));
        assertThat(events.readEvents(id).asStream().map(event -> event.getMetaData()))
                .allSatisfy(metaData -> assertThat(metaData)
                        .containsEntry("requestId", "r-1")
                        .containsKeys("causationId", "correlationId", "actorKind", "actorId"))
                .extracting(metaData -> metaData.get("correlationId"))
                .containsOnly(events.readEvents(id).next().getMetaData().get("correlationId"));
    }

    @Test
    void takes_everything_back_when_a_bystander_fails() {
        String id = Cases.newId();
        bystander.writeEverywhereAndFail(id);
        assertThatThrownBy(() -> desk.execute(
                        MetaData.emptyInstance(), commands -> commands.send(Cases.open(id, Cases.BY_AGENT))))
                .hasMessage(Bystander.FAILURE);
        assertThat(bystander.wrote()).isTrue();
        assertThat(count("domain_event", id)).isZero();
        assertThat(writtenBy(id)).containsOnly(0);
    }

    @Test
    void writes_everything_when_the_bystander_succeeds() {
        String id = Cases.newId();
        bystander.writeEverywhere(id);
        desk.execute(MetaData.emptyInstance(), commands -> commands.send(Cases.open(id, Cases.BY_AGENT)) == null);
        assertThat(count("domain_event", id)).isPositive();
        assertThat(writtenBy(id)).containsOnly(1);
    }

    @Test
    void takes_everything_back_when_the_rows_beside_the_events_cannot_be_written() {
        String id = Cases.newId();
        assertThatThrownBy(() -> desk.execute(
                        MetaData.emptyInstance(),
                        commands -> {
                            commands.send(Cases.open(id, Cases.BY_AGENT));
                            return id;
                        },
                        outcome -> {
                            assertThat(count("domain_event", id)).isPositive();
                            throw new IllegalStateException("no room");
                        }))
                .hasMessage("no room");
        assertThat(count("domain_event", id)).isZero();
        assertThat(desk.execute(MetaData.emptyInstance(), commands -> {
                            commands.send(Cases.open(id, Cases.BY_AGENT));
                            return id;
                        })
                        .events())
                .isPositive();
    }

    @Test
    void takes_one_event_back_when_the_rows_beside_it_cannot_be_written() {
        String id = openedCase();
        int before = count("domain_event", id);

        assertThatThrownBy(() -> desk.execute(
                        MetaData.emptyInstance(),
                        commands -> commands.send(Cases.note(id, "called", Cases.BY_AGENT)) == null,
                        outcome -> {
                            throw new IllegalStateException("no room");
                        }))
                .hasMessage("no room");

        assertThat(count("domain_event", id)).isEqualTo(before);
    }

    @Test
    void takes_back_what_a_bystander_wrote_beside_one_event_that_came_too_late() {
        String id = openedCase();
        String mark = Cases.newId();
        onAnotherNode(id, () -> run(Cases.note(id, "first", Cases.BY_AGENT)));
        AtomicInteger attempts = new AtomicInteger();
        bystander.writeEverywhere(mark);

        Outcome<Boolean> noted = desk.execute(MetaData.emptyInstance(), commands -> {
            attempts.incrementAndGet();
            return commands.send(Cases.note(id, "second", Cases.BY_AGENT)) == null;
        });

        assertThat(attempts).hasValue(2);
        assertThat(noted.events()).isEqualTo(1);
        assertThat(noted.position()).isEqualTo(last(id));
        assertThat(types(id)).endsWith("NoteAdded", "NoteAdded");
        assertThat(writtenBy(mark)).as("of the second attempt alone").containsOnly(1);
    }

    @Test
    void says_where_in_the_log_one_event_is() {
        String id = openedCase();

        Outcome<String> noted = addNote(id);

        assertThat(noted.events()).isEqualTo(1);
        assertThat(noted.position()).isEqualTo(last(id));
    }

    @Test
    void nothing_to_do_is_said_only_of_what_the_log_says_now() {
        String id = openedCase();
        run(new AssignCase(id, "cards", "li.na", Cases.BY_AGENT));
        onAnotherNode(id, () -> run(new AssignCase(id, "cards", "wang.wei", Cases.BY_AGENT)));

        Outcome<String> again = run(new AssignCase(id, "cards", "li.na", Cases.BY_AGENT));

        assertThat(again.events()).isPositive();
    }

    @Test
    void a_refusal_is_said_only_of_what_the_log_says_now() {
        String id = openedCase();
        run(new ResolveCase(id, Resolution.SOLVED, "done", Cases.BY_AGENT));
        onAnotherNode(id, () -> run(new ReopenCase(id, "not done", Cases.BY_AGENT)));

        Outcome<String> resolved = run(new PendCase(id, PendingReason.CUSTOMER, null, null, Cases.BY_AGENT));

        assertThat(resolved.events()).isPositive();
    }

    @Test
    void whoever_records_more_after_many_histories_were_read_is_in_the_way_and_the_request_is_run_again() {
        List<String> ids = List.of(openedCase(), openedCase(), openedCase());
        AtomicInteger attempts = new AtomicInteger();

        Outcome<String> noted = desk.execute(MetaData.emptyInstance(), commands -> {
            histories.of(SupportCase.class, ids);
            if (attempts.incrementAndGet() == 1) {
                run(new AssignCase(ids.get(1), "cards", "li.na", Cases.BY_AGENT));
                cache.removeAll();
            }
            ids.forEach(id -> commands.send(Cases.note(id, "one of many", Cases.BY_AGENT)));
            return "done";
        });

        assertThat(attempts).hasValue(2);
        assertThat(noted.events()).isEqualTo(3);
        assertThat(noted.position()).isEqualTo(last(ids.toArray(String[]::new)));
        assertThat(types(ids.get(1))).endsWith("NoteAdded");
        assertThat(ids).allSatisfy(id -> assertThat(types(id)).containsOnlyOnce("NoteAdded"));
    }

    String openedCase() {
        String id = Cases.newId();
        run(Cases.open(id, Cases.BY_AGENT));
        return id;
    }

    private Outcome<String> run(Object command) {
        return desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(command);
            return "done";
        });
    }

    /** Another node knows the log alone, and this one does not learn of what it does. */
    private void onAnotherNode(String id, Runnable change) {
        Object known = cache.of(SupportCase.class).get(id);
        assertThat(known).isNotNull();
        cache.apart(() -> {
            change.run();
            return id;
        });
        cache.of(SupportCase.class).put(id, known);
    }

    @Test
    void takes_the_first_command_back_when_the_second_is_refused() {
        String id = Cases.newId();
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> desk.execute(MetaData.emptyInstance(), commands -> {
                    attempts.incrementAndGet();
                    commands.send(Cases.open(id, Cases.BY_AGENT));
                    return commands.<Object>send(new CloseCase(id, "done", Cases.BY_AGENT));
                }))
                .isInstanceOf(CaseRefused.class);
        assertThat(count("domain_event", id)).isZero();
        assertThat(attempts)
                .as("a refusal is no conflict: it is checked once, on the log")
                .hasValue(2);
        assertThat(meters.get("casebook.commands")
                        .tags("type", "CloseCase", "outcome", "refused")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void lets_a_case_hear_a_message_in_the_transaction_that_posts_it() {
        String id = Cases.newId();
        String conversation = Cases.newId();
        opened(id, conversation);
        bystander.hear();
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.message(conversation, "还没到账", Cases.BY_CUSTOMER));
            return id;
        });
        assertThat(types(id)).contains("MessageHeard");

        bystander.hearAndFail();
        int before = count("domain_event", id) + count("domain_event", conversation);
        assertThatThrownBy(() -> desk.execute(
                        MetaData.emptyInstance(),
                        commands -> commands.send(Cases.message(conversation, "还没到账", Cases.BY_CUSTOMER))))
                .hasMessage(Bystander.FAILURE);
        assertThat(count("domain_event", id) + count("domain_event", conversation))
                .isEqualTo(before);
    }

    @Test
    void tells_a_conflict_from_other_trouble_with_the_database() {
        String id = Cases.newId();
        Outcome<Object> opened = desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            return commands.send(Cases.note(id, "called", Cases.BY_AGENT)) == null;
        });
        DomainEventMessage<?> last = events.readEvents(id, opened.events() - 1L).next();
        DomainEventMessage<?> again = new GenericDomainEventMessage<>(
                last.getType(), id, last.getSequenceNumber(), last.getPayload(), last.getMetaData());
        assertThatThrownBy(() -> engine.appendEvents(again)).isInstanceOf(ConcurrencyException.class);
        DomainEventMessage<?> nameless = new GenericDomainEventMessage<>(
                last.getType(), "x".repeat(65), 9, last.getPayload(), last.getMetaData());
        assertThatThrownBy(() -> engine.appendEvents(nameless))
                .isInstanceOf(EventStoreException.class)
                .isNotInstanceOf(ConcurrencyException.class);
    }

    @Test
    void loses_nothing_when_many_write_to_one_case_at_once() throws Exception {
        String id = Cases.newId();
        desk.execute(MetaData.emptyInstance(), commands -> commands.send(Cases.open(id, Cases.BY_AGENT)) == null);
        int before = count("domain_event", id);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<?>> notes = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            boolean imported = i % 2 == 0;
            notes.add(callers.submit(() -> imported ? importNote(id) : addNote(id)));
        }
        for (Future<?> note : notes) {
            note.get(120, TimeUnit.SECONDS);
        }
        callers.shutdown();
        assertThat(count("domain_event", id)).isEqualTo(before + 64);
    }

    private Outcome<String> addNote(String id) {
        return desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.note(id, "called", Cases.BY_AGENT));
            return id;
        });
    }

    private Outcome<String> importNote(String id) {
        return desk.importing(
                MetaData.emptyInstance(),
                steps -> steps.take(commands -> {
                    commands.send(Cases.note(id, "called", Cases.IMPORTED));
                    return id;
                }),
                outcome -> {});
    }

    @Test
    void lets_bystanders_act_between_the_steps_of_a_history() {
        String id = Cases.newId();
        String conversation = Cases.newId();
        bystander.hear();
        Outcome<List<String>> outcome = desk.importing(
                MetaData.emptyInstance(),
                steps -> {
                    steps.take(commands -> commands.send(Cases.open(id, Cases.IMPORTED)) == null);
                    steps.take(commands -> {
                        commands.send(Cases.attach(id, conversation, Cases.IMPORTED));
                        return commands.send(Cases.converse(id, conversation, Cases.IMPORTED)) == null;
                    });
                    steps.take(commands -> commands.send(Cases.message(conversation, "在吗", Cases.IMPORTED)) == null);
                    return types(id);
                },
                o -> {});
        assertThat(outcome.result()).contains("CaseOpened", "MessageHeard");
        assertThat(outcome.events()).isEqualTo(count("domain_event", id) + count("domain_event", conversation));
        assertThat(outcome.position()).isEqualTo(last(id, conversation));
    }

    @Test
    void takes_a_whole_history_back_and_shows_nobody_what_was_never_committed() {
        String id = Cases.newId();
        desk.execute(MetaData.emptyInstance(), commands -> commands.send(Cases.open(id, Cases.BY_AGENT)) == null);
        int before = count("domain_event", id);
        assertThatThrownBy(() -> desk.importing(
                        MetaData.emptyInstance(),
                        steps -> {
                            steps.take(commands ->
                                    commands.send(new ResolveCase(id, Resolution.SOLVED, "done", Cases.IMPORTED))
                                            == null);
                            return steps.take(commands -> commands.send(new ResumeCase(id, Cases.IMPORTED)) == null);
                        },
                        outcome -> {}))
                .isInstanceOf(CaseRefused.class);
        assertThat(count("domain_event", id)).isEqualTo(before);
        assertThat(desk.execute(MetaData.emptyInstance(), commands -> {
                            commands.send(new ResolveCase(id, Resolution.SOLVED, "done", Cases.BY_AGENT));
                            return id;
                        })
                        .events())
                .as("the case is still open, so it can be resolved")
                .isPositive();
    }

    @Test
    void shows_a_live_command_nothing_of_a_history_that_is_still_being_told() throws Exception {
        String id = Cases.newId();
        desk.execute(MetaData.emptyInstance(), commands -> commands.send(Cases.open(id, Cases.BY_AGENT)) == null);
        CountDownLatch resolved = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService importer = Executors.newSingleThreadExecutor();
        Future<?> history = importer.submit(() -> desk.importing(
                MetaData.emptyInstance(),
                steps -> {
                    steps.take(commands ->
                            commands.send(new ResolveCase(id, Resolution.SOLVED, "done", Cases.IMPORTED)) == null);
                    resolved.countDown();
                    await(goOn);
                    throw new IllegalStateException("told wrongly");
                },
                outcome -> {}));
        assertThat(resolved.await(120, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> desk.execute(
                        MetaData.emptyInstance(), commands -> commands.send(new CloseCase(id, "done", Cases.BY_AGENT))))
                .as("it was not resolved, so it cannot be closed")
                .isInstanceOf(CaseRefused.InvalidTransition.class);
        goOn.countDown();
        assertThatThrownBy(history::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("told wrongly");
        importer.shutdown();
    }

    @Test
    void keeps_what_a_process_sent_when_the_batch_of_the_process_fails() {
        String id = Cases.newId();
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        desk.execute(MetaData.emptyInstance(), commands -> commands.send(Cases.open(id, Cases.BY_AGENT)) == null);
        assertThat(CurrentUnitOfWork.get()).isSameAs(batch);
        batch.rollback();
        assertThat(count("domain_event", id)).isPositive();
    }

    private List<Integer> writtenBy(String mark) {
        return List.of(
                total("saga where saga_id = '" + mark + "'"),
                total("saga_association where saga_id = '" + mark + "'"),
                total("processor_token where processor_name = '" + mark + "'"),
                total("scheduled_tasks where task_instance = '" + mark + "'"));
    }

    private void opened(String id, String conversation) {
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(Cases.open(id, Cases.BY_AGENT));
            commands.send(Cases.attach(id, conversation, Cases.BY_AGENT));
            commands.send(Cases.converse(id, conversation, Cases.BY_AGENT));
            return id;
        });
    }

    List<String> types(String aggregate) {
        return database.sql("select payload_type from domain_event where aggregate_id = ? order by global_index")
                .param(aggregate)
                .query(String.class)
                .list();
    }

    private int count(String table, String aggregate) {
        return total(table + " where aggregate_id = '" + aggregate + "'");
    }

    private int total(String tableAndCondition) {
        return database.sql("select count(*) from " + tableAndCondition)
                .query(Integer.class)
                .single();
    }

    /** Where the last event of these is; others may have acted since on cases of other tests. */
    private long last(String... aggregates) {
        return database.sql("select max(global_index) from domain_event where aggregate_id in (:ids)")
                .param("ids", List.of(aggregates))
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never told to go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
