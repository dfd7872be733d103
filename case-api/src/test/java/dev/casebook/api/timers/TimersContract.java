package dev.casebook.api.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.testing.CasebookTest;
import dev.casebook.api.testing.Cases;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.command.PendCase;
import dev.casebook.domain.supportcase.command.ResolveCase;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the timers of cases promise, on whichever database: each due instant acts, at that instant, once. */
abstract class TimersContract extends CasebookTest {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CommandDesk desk;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void goalsOfSeconds(DynamicPropertyRegistry registry) {
        registry.add("casebook.config.location", () -> policies().toString());
    }

    static Path policies() {
        try {
            Path directory = newDirectory();
            Files.writeString(directory.resolve("policies.yaml"), """
                    calendars:
                      always: { zone: UTC, week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], WED: ["00:00-24:00"], \
                    THU: ["00:00-24:00"], FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], SUN: ["00:00-24:00"] } }
                    policies:
                      - { name: quick, calendar: always, goals: { FIRST_RESPONSE: PT2S, RESOLUTION: PT100H } }
                    """);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_promise_that_nobody_keeps_is_breached_at_its_due_instant_and_escalated_once() {
        String id = openedByCustomer();

        await().atMost(PATIENCE).until(() -> !of(id, CaseEscalated.class).isEmpty());

        Instant due = of(id, TargetStarted.class).get(0).dueAt();
        assertThat(of(id, TargetBreached.class))
                .singleElement()
                .satisfies(breach -> assertThat(breach.occurredAt()).isEqualTo(due));
        assertThat(of(id, CaseEscalated.class)).hasSize(1);
    }

    @Test
    void a_case_resumes_at_the_instant_that_was_set() {
        String id = openedByCustomer();
        Instant resumeAt = clock.instant().plusSeconds(1);
        send(new PendCase(id, PendingReason.INTERNAL, null, resumeAt, byAgent()));

        await().atMost(PATIENCE).until(() -> !of(id, CaseResumed.class).isEmpty());

        assertThat(of(id, CaseResumed.class))
                .singleElement()
                .satisfies(resumed -> assertThat(resumed.occurredAt()).isEqualTo(resumeAt));
    }

    @Test
    void a_promise_that_is_over_before_its_due_instant_is_never_breached() {
        String id = openedByCustomer();
        send(new ResolveCase(id, Resolution.SOLVED, "done", byAgent()));
        String later = openedByCustomer();

        await().atMost(PATIENCE).until(() -> !of(later, TargetBreached.class).isEmpty());

        assertThat(of(id, TargetBreached.class)).isEmpty();
    }

    @Test
    void a_case_keeps_one_timer_however_often_its_next_instant_moves() {
        List<String> ids = openedByCustomer(5);
        for (int day = 1; day <= 4; day++) {
            Instant resumeAt = clock.instant().plus(Duration.ofDays(day));
            ids.forEach(id -> send(new PendCase(id, PendingReason.CUSTOMER, null, resumeAt, byAgent())));
        }

        ids.forEach(id -> await().atMost(PATIENCE)
                .until(() -> !of(id, CaseEscalated.class).isEmpty()));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count("saga")).isGreaterThanOrEqualTo(ids.size());
            assertThat(count("scheduled_tasks where task_name <> 'forget-idempotency-keys'"))
                    .isEqualTo(count("saga"));
        });
    }

    List<String> openedByCustomer(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> openedByCustomer()).toList();
    }

    String openedByCustomer() {
        String id = Cases.newId();
        send(Cases.open(id, Issued.live(new Actor(ActorKind.CUSTOMER, "customer-1"), clock.instant())));
        return id;
    }

    private Issued byAgent() {
        return Issued.live(Cases.BY_AGENT.actor(), clock.instant());
    }

    private void send(Object command) {
        desk.execute(MetaData.emptyInstance(), commands -> {
            commands.send(command);
            return command;
        });
    }

    <T> List<T> of(String id, Class<T> type) {
        return events.readEvents(id)
                .asStream()
                .map(event -> (Object) event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private int count(String tableAndCondition) {
        return database.sql("select count(*) from " + tableAndCondition)
                .query(Integer.class)
                .single();
    }
}
