package dev.casebook.api.notification;

import dev.casebook.saga.notification.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery between two attempts.
 *
 * @param delivery what is delivered
 * @param attempts how often it was tried
 * @param verdict what became of it, where that is known and only the case is still to be told; else null
 */
public record PendingDelivery(
        Delivery delivery, int attempts, @Nullable Verdict verdict) {

    /**
     * What became of a delivery.
     *
     * @param arrived whether it arrived
     * @param problem why not, or null
     */
    public record Verdict(boolean arrived, @Nullable String problem) {}

    /** A delivery that was not tried yet. */
    public static PendingDelivery of(Delivery delivery) {
        return new PendingDelivery(delivery, 0, null);
    }

    PendingDelivery tried() {
        return new PendingDelivery(delivery, attempts + 1, null);
    }

    PendingDelivery decided(boolean arrived, @Nullable String problem) {
        return new PendingDelivery(delivery, attempts, new Verdict(arrived, problem));
    }
}
