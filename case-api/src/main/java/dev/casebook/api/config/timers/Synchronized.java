package dev.casebook.api.config.timers;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the present transaction carries with it to its end. */
final class Synchronized {

    private Synchronized() {}

    /** Whether there is a transaction. */
    static boolean isActive() {
        return TransactionSynchronizationManager.isSynchronizationActive();
    }

    /**
     * The one of a type that the present transaction carries already, or a first one.
     *
     * @throws IllegalStateException outside of any transaction
     */
    static <T extends TransactionSynchronization> T present(Class<T> type, Predicate<T> meant, Supplier<T> first) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(meant)
                .findFirst()
                .orElseGet(() -> register(first.get()));
    }

    private static <T extends TransactionSynchronization> T register(T first) {
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }
}
