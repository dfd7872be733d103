package dev.casebook.api.notification;

import dev.casebook.saga.notification.Delivery;

/** A way to tell somebody. It answers within a bounded time and throws nothing for what the receiver does. */
@FunctionalInterface
public interface DeliveryChannel {

    /** Tries once. */
    Attempt deliver(Delivery delivery, NotifiedCase about);
}
