package dev.casebook.saga.notification;

/** Deliveries that outlive the process: they commit with the transaction in which they are scheduled. */
@FunctionalInterface
public interface Deliveries {

    /** Schedules a delivery; nothing where one of the same id waits already. */
    void schedule(Delivery delivery);
}
