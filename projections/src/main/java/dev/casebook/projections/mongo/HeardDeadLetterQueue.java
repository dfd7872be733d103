package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.bson.Document;

/**
 * Dead letters that are heard of: a letter is stored at once, so the token of its event must not wait for long. Documents
 * are stored only with the batch. Where that comes again, after a crash say, its events meet letters that are there already:
 * one that waits is not stored twice, and one that stood before them is handled, not put behind them.
 */
final class HeardDeadLetterQueue extends MongoSequencedDeadLetterQueue<EventMessage<?>> {

    private static final int FIRST = 1;
    private static final int LAST = -1;

    private final MongoCollection<Document> letters;
    private final String processor;
    private final Runnable taken;

    /**
     * A queue.
     *
     * @param letters the collection that it keeps them in
     * @param processor whose they are
     * @param taken is run after each letter that it takes
     */
    HeardDeadLetterQueue(
            Builder<EventMessage<?>> builder, MongoCollection<Document> letters, String processor, Runnable taken) {
        super(builder);
        this.letters = letters;
        this.processor = processor;
        this.taken = taken;
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        OptionalLong first = number(sequence, FIRST);
        if (first.isEmpty()) {
            return false;
        }
        DeadLetter<? extends EventMessage<?>> next = letter.get();
        if (numberOf(next) < first.getAsLong()) {
            return false;
        }
        enqueue(sequence, next);
        return true;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        if (!waits(sequence, numberOf(letter))) {
            store(sequence, letter);
        }
        taken.run();
    }

    /** Where there is no room, Axon's message quotes the event, and with it personal data. */
    private void store(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        try {
            super.enqueue(sequence, letter);
        } catch (DeadLetterQueueOverflowException full) {
            throw new DeadLetterQueueOverflowException("No room for one more dead letter of " + processor
                    + ": as many cases wait, or as many events of one, as may");
        }
    }

    /** The letters of an aggregate follow one another without a gap. */
    private boolean waits(Object sequence, long number) {
        OptionalLong first = number(sequence, FIRST);
        return first.isPresent()
                && number >= first.getAsLong()
                && number <= number(sequence, LAST).orElse(-1);
    }

    private OptionalLong number(Object sequence, int end) {
        Document found = letters.find(
                        new Document("processingGroup", processor).append("sequenceIdentifier", sequence.toString()))
                .sort(new Document("index", end))
                .first();
        return found == null
                ? OptionalLong.empty()
                : OptionalLong.of(found.get("message", Document.class).getLong("sequenceNumber"));
    }

    private static long numberOf(DeadLetter<? extends EventMessage<?>> letter) {
        return ((DomainEventMessage<?>) letter.message()).getSequenceNumber();
    }
}
