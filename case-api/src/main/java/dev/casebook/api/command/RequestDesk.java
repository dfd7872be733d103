package dev.casebook.api.command;

import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
import dev.casebook.domain.supportcase.command.CaseCommand;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Where a command request becomes commands: once under its key, all in one transaction, with a receipt. */
public final class RequestDesk {

    /** What a request wants done: sends commands, and says what the answer shows. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        Receipt run(Commands commands, Issued issued);
    }

    private final CommandDesk desk;
    private final IdempotencyKeys keys;
    private final Wording wording;
    private final Clock clock;

    /** A desk that runs requests through the command desk. */
    public RequestDesk(CommandDesk desk, IdempotencyKeys keys, Wording wording, Clock clock) {
        this.desk = desk;
        this.keys = keys;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * One command on one case.
     *
     * @param occurredAt when it happened, or null for now
     */
    public Receipt onCase(
            CommandRequest request,
            String caseId,
            @Nullable Instant occurredAt,
            Function<Issued, CaseCommand> command) {
        return run(request, occurredAt, (commands, issued) -> {
            wording.send(commands, command.apply(issued));
            return Receipt.caseChanged(caseId);
        });
    }

    /**
     * Whatever the request needs.
     *
     * @param occurredAt when it happened, or null for now
     */
    public Receipt run(CommandRequest request, @Nullable Instant occurredAt, Work work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Issued issued = new Issued(
                request.actor(),
                now,
                occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS),
                request.ifVersion(),
                Origin.LIVE);
        MetaData provenance = Provenance.ofRequest(request.requestId());
        Function<Commands, Receipt> once = commands -> keys.find(request).orElseGet(() -> work.run(commands, issued));
        Outcome<Receipt> outcome = request.idempotencyKey() == null
                ? desk.execute(provenance, once)
                : desk.execute(provenance, once, reached -> keep(request, reached, now));
        return receipt(outcome, now);
    }

    private void keep(CommandRequest request, Outcome<Receipt> outcome, Instant now) {
        if (!alreadyKept(outcome.result())) {
            keys.keep(request, receipt(outcome, now), now);
        }
    }

    private static Receipt receipt(Outcome<Receipt> outcome, Instant now) {
        Receipt receipt = outcome.result();
        return alreadyKept(receipt) ? receipt : receipt.at(outcome.position(), now);
    }

    /** Only what was kept says where in the log it was. */
    private static boolean alreadyKept(Receipt receipt) {
        return receipt.position() > 0;
    }
}
