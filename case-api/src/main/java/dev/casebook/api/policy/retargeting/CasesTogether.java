package dev.casebook.api.policy.retargeting;

import dev.casebook.api.command.CommandDesk;
import dev.casebook.api.config.eventstore.ReadAhead;
import dev.casebook.api.rest.problem.Unavailable;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.SupportCase;
import dev.casebook.domain.supportcase.command.SettleCase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Asks cases to settle, all of them in one transaction, or each in its own where that fails. */
final class CasesTogether {

    private static final Logger LOG = LoggerFactory.getLogger(CasesTogether.class);

    private final CommandDesk desk;
    private final ReadAhead histories;
    private final Clock clock;

    CasesTogether(CommandDesk desk, ReadAhead histories, Clock clock) {
        this.desk = desk;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * Asks these cases. One that fails alone is logged and left to be settled when somebody next looks at it.
     *
     * @throws RuntimeException when the database cannot be reached
     */
    void settle(List<String> together) {
        try {
            inOneTransaction(together);
        } catch (RuntimeException failure) {
            together.forEach(this::alone);
        }
    }

    private void alone(String caseId) {
        try {
            inOneTransaction(List.of(caseId));
        } catch (Unavailable | DataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Case {} could not take up the configuration in force; it will when it is next looked at",
                    caseId,
                    failure);
        }
    }

    private void inOneTransaction(List<String> together) {
        Issued issued = Issued.live(Actor.CLOCK, clock.instant().truncatedTo(ChronoUnit.MICROS));
        desk.execute(MetaData.emptyInstance(), commands -> {
            histories.of(SupportCase.class, together);
            together.forEach(caseId -> commands.send(new SettleCase(caseId, issued)));
            return together.size();
        });
    }
}
