package dev.casebook.projections.running;

import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * The log that views are folded from.
 *
 * @param events its events, to be streamed
 * @param head the position of its last event; 0 while it is empty
 * @param serializer what writes tokens
 * @param eventSerializer what writes events, for dead letters
 */
public record Log(
        StreamableMessageSource<TrackedEventMessage<?>> events,
        LongSupplier head,
        Serializer serializer,
        Serializer eventSerializer) {}
