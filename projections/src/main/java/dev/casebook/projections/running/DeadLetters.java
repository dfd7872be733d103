package dev.casebook.projections.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * What a view could not handle: in sequence by aggregate, so that an event waits behind the one of its aggregate that
 * failed. A sequence can be tried again, or parked: laid aside for good, with a reason.
 */
public final class DeadLetters {

    /**
     * A sequence that waits.
     *
     * @param sequence the aggregate
     * @param position where in the log the event is that failed; 0 where that is not known any more
     * @param type the name of that event
     * @param error what it failed with the first time, or {@code unknown}
     * @param since when that was
     * @param events how many events wait, itself included
     */
    public record Waiting(String sequence, long position, String type, String error, Instant since, int events) {}

    private static final String UNKNOWN = "unknown";

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final DeadLetteringEventHandlerInvoker invoker;
    private final ParkedLetters parked;

    DeadLetters(
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            DeadLetteringEventHandlerInvoker invoker,
            ParkedLetters parked) {
        this.queue = queue;
        this.invoker = invoker;
        this.parked = parked;
    }

    /** How many events wait. */
    public long size() {
        return queue.size();
    }

    /** The sequences that wait, at most so many, the one that failed first before the others. */
    public List<Waiting> waiting(int limit) {
        return letters().values().stream()
                .map(DeadLetters::waiting)
                .sorted(Comparator.comparing(Waiting::since))
                .limit(limit)
                .toList();
    }

    private static Waiting waiting(List<DeadLetter<? extends EventMessage<?>>> letters) {
        DeadLetter<? extends EventMessage<?>> first = letters.get(0);
        return new Waiting(
                sequenceOf(first),
                positionOf(first.message()),
                first.message().getPayloadType().getSimpleName(),
                first.cause().map(DeadLetters::said).orElse(UNKNOWN),
                first.enqueuedAt(),
                letters.size());
    }

    private static String said(Cause cause) {
        return cause.type() + ": " + cause.message();
    }

    /**
     * Tries all again, each sequence once.
     *
     * @return how many sequences were cured
     */
    public int retry() {
        return (int) letters().keySet().stream()
                .filter(sequence -> invoker.process(letter -> sequence.equals(sequenceOf(letter))))
                .count();
    }

    /**
     * Lays a sequence aside: its events are not handled, those that come later are. What was laid aside is kept with the
     * view; a view that is built anew tries all of it again.
     *
     * @param sequence the aggregate
     * @param reason why
     * @param by who says so
     * @param at when
     * @return how many events were laid aside; empty where no such sequence waits
     */
    public Optional<Integer> park(String sequence, String reason, String by, Instant at) {
        List<DeadLetter<? extends EventMessage<?>>> letters = letters().getOrDefault(sequence, List.of());
        for (DeadLetter<? extends EventMessage<?>> letter : letters) {
            parked.add(new ParkedLetters.Parked(
                    letter.message().getIdentifier(),
                    sequence,
                    positionOf(letter.message()),
                    letter.message().getPayloadType().getSimpleName(),
                    letter.cause().map(DeadLetters::said).orElse(UNKNOWN),
                    reason,
                    by,
                    at));
            queue.evict(letter);
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters.size());
    }

    /** What was laid aside. */
    public ParkedLetters parked() {
        return parked;
    }

    private Map<String, List<DeadLetter<? extends EventMessage<?>>>> letters() {
        Map<String, List<DeadLetter<? extends EventMessage<?>>>> bySequence = new LinkedHashMap<>();
        queue.deadLetters()
                .forEach(sequence -> sequence.forEach(letter -> bySequence
                        .computeIfAbsent(sequenceOf(letter), key -> new ArrayList<>())
                        .add(letter)));
        return bySequence;
    }

    /** Dead letters are in sequence by aggregate, like the events themselves. */
    private static String sequenceOf(DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> message = letter.message();
        return message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static long positionOf(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }
}
