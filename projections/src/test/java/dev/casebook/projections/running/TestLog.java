package dev.casebook.projections.running;

import dev.casebook.domain.conversation.event.ConversationEvent;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.ExcuseCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import dev.casebook.domain.supportcase.event.TargetStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** A log in memory that tests write cases into. */
final class TestLog implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Serializer JSON = Jackson3Serializer.builder().build();

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine(1))
            .build();
    private final Map<String, Long> sequences = new HashMap<>();
    private long head;
    private long announced;

    Log log() {
        return new Log(store, () -> head + announced, JSON, JSON);
    }

    /** Names events that nobody has seen yet. */
    void announces(int events) {
        announced = events;
    }

    void append(CaseEvent event) {
        append(event, Instant.now());
    }

    /** As the log learned of it at an instant. */
    void append(CaseEvent event, Instant recordedAt) {
        append("SupportCase", event.caseId(), event, recordedAt);
    }

    void append(ConversationEvent event) {
        append("Conversation", event.conversationId(), event, Instant.now());
    }

    private void append(String type, String aggregate, Object event, Instant recordedAt) {
        long sequence = sequences.merge(aggregate, 0L, (last, zero) -> last + 1);
        head++;
        store.publish(new GenericDomainEventMessage<>(
                type,
                aggregate,
                sequence,
                event,
                Map.of(),
                IdentifierFactory.getInstance().generateIdentifier(),
                recordedAt));
    }

    /** Opened a number of minutes after noon. */
    void opened(String id, String team, Priority priority, int minute) {
        append(new CaseOpened(
                id,
                "REF-" + id,
                "customer-" + id,
                new CustomerDetails(null, "Li Na", null, null, null, null),
                Channel.WEB,
                "withdrawal",
                "Withdrawal hangs",
                null,
                priority,
                team,
                null,
                Set.of("vip"),
                ActorKind.CUSTOMER,
                null,
                null,
                at(minute)));
    }

    void dueAt(String id, int minute) {
        append(new TargetStarted(
                id,
                Metric.RESOLUTION,
                1,
                NOON,
                Duration.ofMinutes(minute),
                null,
                at(minute),
                Duration.ZERO,
                Duration.ZERO,
                0,
                "general@1",
                "always@1",
                "2026a",
                NOON));
    }

    void breached(String id, int minute) {
        append(new TargetBreached(
                id, Metric.RESOLUTION, 1, BreachCause.ELAPSED, at(minute), Duration.ofMinutes(minute), at(minute)));
    }

    void met(String id, int minute) {
        append(new TargetMet(id, Metric.RESOLUTION, 1, at(minute), Duration.ofMinutes(minute), at(minute)));
    }

    void satisfied(String id, int minute) {
        append(new TargetSatisfied(id, Metric.RESOLUTION, 1, Duration.ofMinutes(minute), at(minute)));
    }

    void excused(String id, int minute) {
        append(new BreachExcused(
                id,
                "customer",
                Metric.RESOLUTION,
                1,
                ExcuseCause.DECISION,
                "The bank was down",
                null,
                Duration.ofMinutes(minute),
                at(minute)));
    }

    void assigned(String id, String team, String agent, int minute) {
        append(new CaseAssigned(id, team, agent, at(minute)));
    }

    void closed(String id, int minute) {
        append(new CaseResolved(id, "customer-" + id, Resolution.SOLVED, "Paid out.", at(minute)));
        append(new CaseClosed(id, "customer", null, Cause.CLOCK, at(minute)));
    }

    static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
