package dev.casebook.projections.mongo;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;

/** Dead letters that are heard of: a letter is stored at once, so the token of its event must not wait for long. */
final class HeardDeadLetterQueue extends MongoSequencedDeadLetterQueue<EventMessage<?>> {

    private final Runnable taken;

    /**
     * A queue.
     *
     * @param taken is run after each letter that it takes
     */
    HeardDeadLetterQueue(Builder<EventMessage<?>> builder, Runnable taken) {
        super(builder);
        this.taken = taken;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        super.enqueue(sequence, letter);
        taken.run();
    }
}
