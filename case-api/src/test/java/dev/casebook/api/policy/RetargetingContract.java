package dev.casebook.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.eventstore.AggregateCache;
import dev.casebook.api.policy.retargeting.RetargetingRun;
import dev.casebook.api.policy.retargeting.RetargetingRuns;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.SupportCase;
import dev.casebook.domain.supportcase.command.ReopenCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How open cases take a new version of the configuration up, on whichever database. */
abstract class RetargetingContract extends CasebookTest {

    private static final Policies FILES = new Policies();
    private static final Actor ADMIN = new Actor(ActorKind.AGENT, "admin");

    @Autowired
    CommandDesk commands;

    @Autowired
    ConfigurationDesk configuration;

    @Autowired
    RetargetingRuns runs;

    @Autowired
    AggregateCache cache;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry registry) {
        registry.add(
                "casebook.config.location",
                () -> FILES.promising("PT4H").directory().toString());
    }

    @Test
    void every_open_case_takes_a_new_version_up_once_and_no_other_does() {
        List<String> open = IntStream.range(0, 700).mapToObj(i -> opened()).toList();
        String resolved = opened();
        send(new ResolveCase(resolved, Resolution.SOLVED, "done", now()));
        String reopened = opened();
        send(new ResolveCase(reopened, Resolution.SOLVED, "done", now()));
        send(new ReopenCase(reopened, "again", now()));

        reload("PT5H");

        RetargetingRun run = finished();
        assertThat(run.total()).isEqualTo(run.done());
        assertThat(run.done()).isGreaterThanOrEqualTo(open.size() + 1);
        assertThat(run.left()).isNull();
        assertThat(open).allSatisfy(id -> assertThat(retargeted(id)).isEqualTo(1));
        assertThat(retargeted(resolved)).isZero();
    }

    @Test
    void a_run_that_a_node_left_undone_is_gone_on_with_after_the_last_case_that_is_done() {
        String early = opened();
        long between = database.sql("select max(global_index) from domain_event")
                .query(Long.class)
                .single();
        String late = opened();
        reload("PT7H");
        finished();
        database.sql("""
                        update retargeting set finished_at = null, owner = 'a node that died', position = ?, done = 40,
                        held_until = started_at""").param(between).update();
        int earlyBefore = retargeted(early);

        RetargetingRun run = finished();

        assertThat(run.done()).isEqualTo(run.total()).isGreaterThan(40);
        assertThat(retargeted(early)).isEqualTo(earlyBefore).isEqualTo(1);
        assertThat(retargeted(late)).isEqualTo(1);
    }

    @Test
    void commands_that_come_meanwhile_are_taken_and_every_case_takes_the_version_up_once() throws Exception {
        List<String> open = IntStream.range(0, 300).mapToObj(i -> opened()).toList();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        reload("PT11H");
        List<Future<?>> notes = new ArrayList<>();
        open.forEach(id -> notes.add(callers.submit(() -> send(Cases.note(id, "called", now())))));
        finished();
        for (Future<?> note : notes) {
            note.get(120, TimeUnit.SECONDS);
        }
        callers.shutdown();
        assertThat(open).allSatisfy(id -> {
            assertThat(retargeted(id)).isEqualTo(1);
            assertThat(recorded(id, "NoteAdded")).isEqualTo(1);
        });
    }

    @Test
    void a_case_that_another_node_reopened_takes_it_up_among_the_others() {
        FILES.promising("PT4H", "PT48H");
        reload();
        finished();
        opened();
        String reopened = opened();
        send(new ResolveCase(reopened, Resolution.SOLVED, "done", now()));
        Object remembered = cache.of(SupportCase.class).get(reopened);
        cache.apart(() -> {
            send(new ReopenCase(reopened, "again", now()));
            return reopened;
        });
        cache.of(SupportCase.class).put(reopened, remembered);

        FILES.promising("PT4H", "PT24H");
        reload();
        finished();

        assertThat(retargeted(reopened)).isEqualTo(1);
    }

    private void reload(String firstResponse) {
        FILES.promising(firstResponse);
        reload();
    }

    private void reload() {
        assertThat(configuration
                        .reload(ADMIN, MetaData.emptyInstance())
                        .result()
                        .recorded())
                .isTrue();
    }

    private RetargetingRun finished() {
        await().until(() -> runs.latest().orElseThrow().finishedAt() != null);
        return runs.latest().orElseThrow();
    }

    private String opened() {
        String id = Cases.newId();
        send(Cases.open(id, Issued.live(new Actor(ActorKind.CUSTOMER, "customer-1"), clock.instant())));
        return id;
    }

    private Issued now() {
        return Issued.live(ADMIN, clock.instant());
    }

    private void send(Object command) {
        commands.execute(MetaData.emptyInstance(), sending -> {
            sending.send(command);
            return command;
        });
    }

    private int retargeted(String id) {
        return recorded(id, "TargetRetargeted");
    }

    private int recorded(String id, String type) {
        return database.sql("select count(*) from domain_event where aggregate_id = ? and payload_type = ?")
                .params(id, type)
                .query(Integer.class)
                .single();
    }
}
