package dev.casebook.api.notification;

import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.command.ReportNotification;
import dev.casebook.saga.CaseCommands;
import dev.casebook.saga.notification.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a delivery one step further: waits for the end of quiet hours, tries, and once it is known what became of it
 * tells the case. A report that fails is repeated alone, so that nobody is told twice because of it.
 */
public final class Deliverer {

    /** How long a delivery waits whose channel is busy, or whose report failed. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final Actor NOTIFIER = new Actor(ActorKind.RULE, "notification");

    /**
     * A further step of a delivery.
     *
     * @param at when
     * @param pending the delivery as it then is
     */
    public record Next(Instant at, PendingDelivery pending) {}

    private final Map<NotificationChannel, BoundedChannel> channels;
    private final Function<String, NotifiedCase> cases;
    private final QuietHours quietHours;
    private final RetrySchedule retries;
    private final CaseCommands commands;
    private final Clock clock;

    /**
     * A deliverer.
     *
     * @param channels the channels that are set up
     * @param cases the case of an id, read from the log
     */
    public Deliverer(
            Map<NotificationChannel, BoundedChannel> channels,
            Function<String, NotifiedCase> cases,
            QuietHours quietHours,
            RetrySchedule retries,
            CaseCommands commands,
            Clock clock) {
        this.channels = Map.copyOf(channels);
        this.cases = cases;
        this.quietHours = quietHours;
        this.retries = retries;
        this.commands = commands;
        this.clock = clock;
    }

    /** Does what is to be done now; answers what is to be done later, if anything. */
    public Optional<Next> proceed(PendingDelivery pending) {
        if (pending.verdict() != null) {
            return report(pending, pending.verdict());
        }
        Delivery delivery = pending.delivery();
        NotifiedCase about = cases.apply(delivery.caseId());
        if (about.knowsOf(delivery)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant over = quietHours.over(delivery.notice(), about.priority(), now);
        return over.isAfter(now) ? later(over, pending) : attempt(pending, about);
    }

    private Optional<Next> attempt(PendingDelivery pending, NotifiedCase about) {
        NotificationChannel channel = pending.delivery().notice().channel();
        BoundedChannel by = channels.get(channel);
        if (by == null) {
            return decide(pending, false, "the channel " + channel + " is not set up");
        }
        return by.tryDelivery(pending.delivery(), about)
                .map(attempt -> judge(pending, attempt))
                .orElseGet(() -> after(retries.spread(PAUSE), pending));
    }

    private Optional<Next> judge(PendingDelivery pending, Attempt attempt) {
        return switch (attempt.outcome()) {
            case ARRIVED -> decide(pending.tried(), true, null);
            case REFUSED -> decide(pending.tried(), false, attempt.problem());
            case NOT_TRIED -> decide(pending, false, attempt.problem());
            case FAILED -> failed(pending.tried(), attempt);
        };
    }

    private Optional<Next> failed(PendingDelivery tried, Attempt attempt) {
        Optional<Duration> wait = retries.after(tried.attempts());
        if (wait.isEmpty()) {
            return decide(tried, false, attempt.problem());
        }
        return after(wait.get().compareTo(attempt.pause()) < 0 ? attempt.pause() : wait.get(), tried);
    }

    private Optional<Next> decide(PendingDelivery pending, boolean arrived, @Nullable String problem) {
        PendingDelivery decided = pending.decided(arrived, problem);
        return report(decided, new PendingDelivery.Verdict(arrived, problem));
    }

    private Optional<Next> report(PendingDelivery pending, PendingDelivery.Verdict verdict) {
        Delivery to = pending.delivery();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            commands.send(new ReportNotification(
                    to.caseId(),
                    to.metric(),
                    to.instance(),
                    to.step(),
                    to.repeat(),
                    to.notice(),
                    verdict.arrived(),
                    pending.attempts(),
                    verdict.problem(),
                    Issued.live(NOTIFIER, now)));
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("What became of a notice of case {} is told to the case later", to.caseId(), failure);
            return after(PAUSE, pending);
        }
    }

    private Optional<Next> after(Duration wait, PendingDelivery pending) {
        return later(clock.instant().plus(wait), pending);
    }

    private static Optional<Next> later(Instant at, PendingDelivery pending) {
        return Optional.of(new Next(at, pending));
    }
}
