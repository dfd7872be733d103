package dev.casebook.projections.testing;

import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.TargetStarted;
import dev.casebook.projections.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** Events for tests of folds: of one case, opened by an agent at noon. */
public final class Events {

    /** The case. */
    public static final String CASE = "case-1";

    /** Its customer. */
    public static final CustomerDetails CUSTOMER = new CustomerDetails("w-1", "Li Na", null, null, null, null);

    /** When it was opened. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Events() {}

    /** So many minutes after the opening. */
    public static Instant after(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    /** The opening. */
    public static CaseOpened opened() {
        return new CaseOpened(
                CASE,
                "C-100001",
                "customer-1",
                CUSTOMER,
                Channel.PHONE,
                "top-up",
                "Paid twice",
                "He paid twice.",
                Priority.NORMAL,
                "cards",
                null,
                Set.of("vip"),
                ActorKind.AGENT,
                "jira",
                "INC1",
                NOON);
    }

    /** The promise of a first response within an hour. */
    public static TargetStarted firstResponseStarted() {
        return new TargetStarted(
                CASE,
                Metric.FIRST_RESPONSE,
                1,
                NOON,
                Duration.ofHours(1),
                null,
                after(60),
                Duration.ZERO,
                Duration.ZERO,
                0,
                "default",
                "24x7",
                "2026a",
                NOON);
    }

    /** An event as the log holds it. */
    public static RecordedEvent recorded(Object payload, String aggregateId, long sequence, Instant recordedAt) {
        return new RecordedEvent(sequence + 1, sequence, aggregateId, "event-" + sequence, recordedAt, payload);
    }

    /** The types of events that a sealed family ends in. */
    public static Stream<Class<?>> typesOf(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(Events::typesOf)
                : Stream.of(family);
    }
}
