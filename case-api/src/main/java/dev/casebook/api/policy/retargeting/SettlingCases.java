package dev.casebook.api.policy.retargeting;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.rest.problem.Unavailable;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.SettleCase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Asks cases to settle, many a transaction and some transactions at a time. */
final class SettlingCases {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingCases.class);

    private static final int A_TRANSACTION = 50;
    private static final int AT_A_TIME = 4;

    /** As many as keep all workers busy. */
    static final int ROUND = A_TRANSACTION * AT_A_TIME * 2;

    private final CommandDesk desk;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread thread = new Thread(task, "retargeting");
        thread.setDaemon(true);
        return thread;
    });

    SettlingCases(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Asks these cases and waits for all of them. One that fails alone is logged and left to be settled when somebody
     * next looks at it.
     *
     * @throws RuntimeException when the database cannot be reached
     */
    void settle(List<String> cases) {
        List<CompletableFuture<Void>> transactions = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += A_TRANSACTION) {
            List<String> together = cases.subList(from, Math.min(cases.size(), from + A_TRANSACTION));
            transactions.add(CompletableFuture.runAsync(() -> settleOrPartly(together), workers));
        }
        try {
            CompletableFuture.allOf(transactions.toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    void close() {
        workers.shutdown();
    }

    private void settleOrPartly(List<String> together) {
        try {
            settleTogether(together);
        } catch (RuntimeException failure) {
            together.forEach(this::settleAlone);
        }
    }

    private void settleAlone(String caseId) {
        try {
            settleTogether(List.of(caseId));
        } catch (Unavailable | DataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Case {} could not take up the configuration in force; it will when it is next looked at",
                    caseId,
                    failure);
        }
    }

    private void settleTogether(List<String> together) {
        Issued issued = Issued.live(Actor.CLOCK, clock.instant().truncatedTo(ChronoUnit.MICROS));
        desk.execute(MetaData.emptyInstance(), commands -> {
            together.forEach(caseId -> commands.send(new SettleCase(caseId, issued)));
            return together.size();
        });
    }
}
