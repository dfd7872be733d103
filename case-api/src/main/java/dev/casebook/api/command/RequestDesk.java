package dev.casebook.api.command;

import dev.casebook.api.rest.request.CommandRequest;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Origin;
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
        Receipt run(Sender sender, Issued issued);
    }

    private final CommandDesk desk;
    private final IdempotencyKeys keys;
    private final Clock clock;

    /** A desk that runs requests through the command desk. */
    public RequestDesk(CommandDesk desk, IdempotencyKeys keys, Clock clock) {
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * One command on one case.
     *
     * @param occurredAt when it happened, or null for now
     */
    public Receipt onCase(
            CommandRequest request, String caseId, @Nullable Instant occurredAt, Function<Issued, Object> command) {
        return run(request, occurredAt, (sender, issued) -> {
            sender.send(command.apply(issued));
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
        return desk.execute(
                MetaData.with("requestId", request.requestId()),
                sender -> keys.find(request).orElseGet(() -> work.run(sender, issued)),
                (receipt, position) -> keep(request, receipt, position, now));
    }

    private Receipt keep(CommandRequest request, Receipt receipt, long position, Instant now) {
        if (receipt.position() > 0) {
            return receipt;
        }
        Receipt reached = receipt.at(position);
        keys.keep(request, reached, now);
        return reached;
    }
}
