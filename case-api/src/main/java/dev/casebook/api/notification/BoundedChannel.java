package dev.casebook.api.notification;

import dev.casebook.api.notification.Attempt.Outcome;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.saga.notification.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A channel with so many deliveries at once at most: one that hangs leaves the threads of the others alone. Counts them. */
public final class BoundedChannel {

    private static final String METER = "casebook.notifications";

    private final NotificationChannel name;
    private final DeliveryChannel channel;
    private final Semaphore free;
    private final MeterRegistry meters;

    /**
     * A bounded channel.
     *
     * @param atOnce how many deliveries at once at most
     */
    public BoundedChannel(NotificationChannel name, DeliveryChannel channel, int atOnce, MeterRegistry meters) {
        this.name = name;
        this.channel = channel;
        this.free = new Semaphore(atOnce);
        this.meters = meters;
        for (Outcome outcome : Outcome.values()) {
            count(outcome, 0);
        }
    }

    /** Tries once; empty where the channel is busy. */
    Optional<Attempt> tryDelivery(Delivery delivery, NotifiedCase about) {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Attempt attempt = channel.deliver(delivery, about);
            count(attempt.outcome(), 1);
            return Optional.of(attempt);
        } finally {
            free.release();
        }
    }

    private void count(Outcome outcome, int more) {
        meters.counter(
                        METER,
                        "channel",
                        name.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment(more);
    }
}
