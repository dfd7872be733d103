package dev.casebook.api.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.command.CloseCase;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.saga.responsetime.ResponseTimeSaga;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers and sagas are written many at once where a transaction ends, on whichever database. */
abstract class TimersInTransactionsContract extends CasebookTest {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    DeadlineManager timers;

    @Autowired
    SagaStore<Object> sagas;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    CommandDesk desk;

    @Autowired
    Clock clock;

    @Autowired
    EventProcessingConfiguration processing;

    /** What a saga knows. */
    record State(String known) {}

    @Test
    void what_a_transaction_sets_and_cancels_is_so_once_it_has_committed() {
        String before = set();

        String after = inTransaction(() -> {
            cancel(before);
            return set();
        });

        assertThat(isSet(before)).isFalse();
        assertThat(isSet(after)).isTrue();
    }

    @Test
    void a_timer_that_is_set_and_cancelled_in_one_transaction_never_is() {
        String timer = inTransaction(() -> {
            String id = set();
            cancel(id);
            return id;
        });

        assertThat(isSet(timer)).isFalse();
    }

    @Test
    void a_transaction_that_fails_leaves_timers_and_sagas_as_they_were() {
        String before = set();
        String saga = stored("as it was");

        assertThatThrownBy(() -> inTransaction(() -> {
                    cancel(before);
                    set();
                    sagas.updateSaga(State.class, saga, new State("changed"), new AssociationValuesImpl());
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");

        assertThat(isSet(before)).isTrue();
        assertThat(known(saga)).isEqualTo("as it was");
    }

    @Test
    void a_timer_that_fires_just_now_is_left_to_whoever_fires_it() {
        String timer = set();
        database.sql("update scheduled_tasks set picked = true where task_instance = ?")
                .param(timer)
                .update();

        cancel(timer);

        assertThat(isSet(timer)).isTrue();
        database.sql("delete from scheduled_tasks where task_instance = ?")
                .param(timer)
                .update();
    }

    @Test
    void a_saga_is_found_changed_and_deleted_by_transactions() {
        AssociationValue mark = mark();
        String saga = UUID.randomUUID().toString();

        inTransaction(() -> store(saga, "first", mark));
        assertThat(sagas.findSagas(State.class, mark)).containsExactly(saga);
        inTransaction(() -> {
            sagas.updateSaga(State.class, saga, new State("second"), new AssociationValuesImpl(Set.of(mark)));
            return saga;
        });
        assertThat(known(saga)).isEqualTo("second");
        inTransaction(() -> {
            sagas.deleteSaga(State.class, saga, Set.of(mark));
            return saga;
        });

        assertThat(sagas.findSagas(State.class, mark)).isEmpty();
        assertThat(sagas.loadSaga(State.class, saga)).isNull();
    }

    @Test
    void a_saga_that_somebody_deleted_meanwhile_is_stored_anew_when_it_changes() {
        AssociationValue mark = mark();
        String saga = UUID.randomUUID().toString();

        inTransaction(() -> {
            sagas.updateSaga(State.class, saga, new State("here again"), new AssociationValuesImpl(Set.of(mark)));
            return saga;
        });

        assertThat(sagas.findSagas(State.class, mark)).containsExactly(saga);
        assertThat(known(saga)).isEqualTo("here again");
    }

    @Test
    void a_process_that_is_behind_sets_of_many_instants_of_a_case_only_the_last() {
        EventProcessor process =
                processing.eventProcessor(ResponseTimeSaga.PROCESSOR).orElseThrow();
        process.shutDown();
        List<String> waiting =
                IntStream.range(0, 60).mapToObj(number -> Cases.newId()).toList();
        List<String> closed =
                IntStream.range(0, 20).mapToObj(number -> Cases.newId()).toList();
        Instant last = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        waiting.forEach(id -> pended(id, last));
        closed.forEach(this::closed);

        process.start();

        await().untilAsserted(() -> assertThat(sagasOf(waiting)).isEqualTo(60));
        await().untilAsserted(() -> assertThat(timersAt(last.plusMillis(1))).isEqualTo(60));
        await().untilAsserted(() -> assertThat(sagasOf(closed)).isZero());
        assertThat(timersAt(last.minus(Duration.ofDays(1)).plusMillis(1))).isZero();
    }

    private void pended(String id, Instant last) {
        send(Cases.open(id, now()));
        for (int days = 2; days >= 0; days--) {
            send(new PendCase(id, PendingReason.CUSTOMER, null, last.minus(Duration.ofDays(days)), now()));
        }
    }

    private void closed(String id) {
        send(Cases.open(id, now()));
        send(new ResolveCase(id, Resolution.SOLVED, "done", now()));
        send(new CloseCase(id, null, now()));
    }

    private Issued now() {
        return Issued.live(Cases.BY_AGENT.actor(), clock.instant());
    }

    private void send(Object command) {
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(command);
            return command;
        });
    }

    private int sagasOf(List<String> cases) {
        return database.sql("select count(*) from saga_association where association_value in (:cases)")
                .param("cases", cases)
                .query(Integer.class)
                .single();
    }

    private int timersAt(Instant instant) {
        return database.sql("select count(*) from scheduled_tasks where execution_time = ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private String set() {
        return timers.schedule(FAR, "case-timer", "case-1", new SagaScopeDescriptor("none", "none"));
    }

    private void cancel(String timer) {
        timers.cancelSchedule("case-timer", timer);
    }

    private boolean isSet(String timer) {
        return database.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(timer)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String stored(String known) {
        return inTransaction(() -> store(UUID.randomUUID().toString(), known, mark()));
    }

    private String store(String saga, String known, AssociationValue mark) {
        sagas.insertSaga(State.class, saga, new State(known), Set.of(mark));
        return saga;
    }

    private String known(String saga) {
        return sagas.loadSaga(State.class, saga).saga().known();
    }

    private static AssociationValue mark() {
        return new AssociationValue("mark", UUID.randomUUID().toString());
    }
}
