package dev.casebook.projections.asof;

import dev.casebook.domain.conversation.AuthorKind;
import dev.casebook.domain.conversation.Visibility;
import dev.casebook.domain.intake.CustomerDetails;
import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.CancelCause;
import dev.casebook.domain.responsetime.ExcuseCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Cause;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.domain.supportcase.Resolution;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseAssigned;
import dev.casebook.domain.supportcase.event.CaseClassified;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CasePended;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import dev.casebook.domain.supportcase.event.MessageHeard;
import dev.casebook.domain.supportcase.event.NoteAdded;
import dev.casebook.domain.supportcase.event.TagsChanged;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import dev.casebook.domain.supportcase.event.TargetCancelled;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetPaused;
import dev.casebook.domain.supportcase.event.TargetResumed;
import dev.casebook.domain.supportcase.event.TargetStarted;
import dev.casebook.projections.asof.SlowFold.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Cases with any course that folds can meet, told in time or late, one by one or many at once: the same for a seed. */
public final class RandomHistories {

    /** When the first of them begins. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static final int MINUTES = 3_000;

    private final Random random;

    /** Those of a seed. */
    public RandomHistories(long seed) {
        random = new Random(seed);
    }

    /** So many cases. */
    public Map<String, List<Logged>> cases(int howMany) {
        Map<String, List<Logged>> cases = new LinkedHashMap<>();
        for (int i = 0; i < howMany; i++) {
            String id = "case-%03d".formatted(i);
            cases.put(id, history(id));
        }
        return cases;
    }

    /** An instant in the time of the histories, a little before it, or a little after. */
    public Instant instant() {
        return minute(random.nextInt(MINUTES * 2) - 60);
    }

    private static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private List<Logged> history(String id) {
        int minute = random.nextInt(MINUTES / 2);
        boolean toldAtOnce = random.nextInt(4) == 0;
        List<Logged> told = new ArrayList<>();
        told.add(new Logged(opened(id, minute(minute)), minute(toldAtOnce ? MINUTES : minute)));
        for (int more = random.nextInt(14); more > 0; more--) {
            minute += random.nextInt(3) * random.nextInt(120);
            boolean late = random.nextInt(4) == 0;
            Instant happened = minute(late ? minute - random.nextInt(400) : minute);
            told.add(new Logged(next(id, happened), minute(toldAtOnce ? MINUTES : minute)));
        }
        return told;
    }

    private CaseEvent opened(String id, Instant at) {
        return new CaseOpened(
                id,
                "REF-" + id,
                "customer-" + id,
                new CustomerDetails("w-1", "Li Na", "li.na@example.org", null, null, null),
                Channel.values()[random.nextInt(Channel.values().length)],
                "withdrawal",
                "Withdrawal hangs",
                "She waits since Monday.",
                Priority.values()[random.nextInt(4)],
                "team-" + random.nextInt(3),
                null,
                Set.of("vip"),
                ActorKind.CUSTOMER,
                null,
                null,
                at);
    }

    private CaseEvent next(String id, Instant at) {
        return random.nextBoolean() ? ofTheCase(id, at) : ofAPromise(id, at);
    }

    private CaseEvent ofTheCase(String id, Instant at) {
        return switch (random.nextInt(12)) {
            case 8 -> new CaseClosed(id, "customer", null, Cause.CLOCK, at);
            case 9 -> new CaseMerged(id, "customer", "another", "the same", List.of(), at);
            case 10 ->
                new CaseUnmerged(
                        id,
                        "customer",
                        "another",
                        "not so",
                        CaseStatus.PENDING,
                        PendingReason.INTERNAL,
                        null,
                        List.of(),
                        at);
            case 0 -> new CaseAssigned(id, "team-" + random.nextInt(3), "li.na", at);
            case 1 -> new CaseClassified(id, "customer", "refund", Priority.values()[random.nextInt(4)], null, at);
            case 2 -> new CasePended(id, PendingReason.CUSTOMER, "a receipt", "customer", null, at);
            case 3 -> new CaseResumed(id, random.nextBoolean() ? Cause.CLOCK : Cause.COMMAND, at);
            case 4 -> new CaseResolved(id, "customer", Resolution.SOLVED, "Paid out.", at);
            case 5 -> new CaseReopened(id, "customer", "not there", Cause.COMMAND, at);
            case 6 -> new TagsChanged(id, Set.of("beta"), Set.of("vip"), at);
            case 7 -> new NoteAdded(id, "note", "customer", "Called her.", at);
            default -> new MessageHeard(id, "conv", "m", AuthorKind.CUSTOMER, null, Visibility.PUBLIC, at);
        };
    }

    private CaseEvent ofAPromise(String id, Instant at) {
        Metric metric = random.nextBoolean() ? Metric.FIRST_RESPONSE : Metric.RESOLUTION;
        Duration counted = Duration.ofMinutes(random.nextInt(90));
        return switch (random.nextInt(9)) {
            case 6 -> new TargetPaused(id, metric, 1, counted, at);
            case 7 ->
                new TargetResumed(id, metric, 1, counted, 0, Duration.ofHours(4), at.plusSeconds(7_200), counted, at);
            case 8 -> new TargetCancelled(id, metric, 1, CancelCause.RESOLVED, counted, at);
            case 0, 1 -> started(id, metric, at);
            case 2 -> new TargetAtRisk(id, metric, 1, 75, at, counted, at);
            case 3 -> new TargetBreached(id, metric, 1, BreachCause.ELAPSED, at, counted, at);
            case 4 ->
                new BreachExcused(
                        id, "customer", metric, 1, ExcuseCause.DECISION, "outage", at.plusSeconds(9_000), counted, at);
            default -> new TargetMet(id, metric, 1, at, counted, at);
        };
    }

    private CaseEvent started(String id, Metric metric, Instant at) {
        Duration goal = Duration.ofMinutes(30L * (1 + random.nextInt(20)));
        return new TargetStarted(
                id, metric, 1, at, goal, null, at.plus(goal), Duration.ZERO, Duration.ZERO, 0, "p@1", "c@1", "t", at);
    }
}
