package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.ExcuseCause;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CaseResumed;
import dev.casebook.domain.supportcase.event.CaseTimerSet;
import dev.casebook.domain.supportcase.event.ClockEvent;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import dev.casebook.domain.supportcase.event.NotificationReported;
import dev.casebook.domain.supportcase.event.TargetAtRisk;
import dev.casebook.domain.supportcase.event.TargetBreached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays the history of a case again, as its log tells it or as it would have gone under other rules. Pure: it decides by
 * the code that decides for the case itself, and keeps what it records to itself.
 *
 * <p>Facts are what people, programs and customers did; they are played as they are. Consequences of the rules are not:
 * targets and their ends, steps of a ladder and what those changed, and resuming at an instant that was set are decided
 * anew. What the clock recorded only says up to when somebody had looked at the case.
 */
public final class CaseReplay {

    /** A case closes by itself where its history says so, whatever the setting is by now. */
    private static final Duration NOT_BY_ITSELF = Duration.ofDays(400_000);

    /**
     * An event of the case in the log.
     *
     * @param event what happened
     * @param stamp its metadata
     * @param recordedAt when the log learned of it
     */
    public record Told(CaseEvent event, Map<String, ?> stamp, Instant recordedAt) {}

    /**
     * A promise and how it stands in the end.
     *
     * @param target the promise
     * @param outcomeAt when it was met or broken, or null
     * @param team the team that the case had when that was recorded, else has now; or null
     */
    public record Judged(
            Target target,
            @Nullable Instant outcomeAt,
            @Nullable String team) {}

    private final PlayedCase played;
    private final RecordedOwner owner = new RecordedOwner();
    private @Nullable Instant stepTakenAt;

    private CaseReplay(String caseId, CaseRules rules) {
        played = new PlayedCase(caseId, rules);
    }

    /**
     * The promises of a case as they were recorded.
     *
     * @param history all its events in the order of the log; not empty
     * @param rules what applied to it
     * @param upTo what fell due before this instant counts, also where nobody has recorded it yet
     * @return in the order of their start
     */
    public static List<Judged> asRecorded(List<Told> history, CaseRules rules, Instant upTo) {
        PlayedCase played = new PlayedCase(caseOf(history), withoutClosing(rules));
        for (Told told : history) {
            played.reaches(told);
            played.apply(told.event(), told.stamp());
        }
        return settled(played, upTo);
    }

    /**
     * The promises of a case as they would have been under these rules.
     *
     * @param history all its events in the order of the log; not empty
     * @param rules what would have applied to it
     * @param upTo what would have fallen due before this instant counts
     * @return in the order of their start
     */
    public static List<Judged> under(List<Told> history, CaseRules rules, Instant upTo) {
        CaseReplay replay = new CaseReplay(caseOf(history), withoutClosing(rules));
        history.forEach(replay::take);
        return settled(replay.played, upTo);
    }

    private static List<Judged> settled(PlayedCase played, Instant upTo) {
        played.reaches(null);
        played.settle(upTo, Issued.live(Actor.CLOCK, upTo));
        return played.judged();
    }

    private static String caseOf(List<Told> history) {
        return history.get(0).event().caseId();
    }

    private static CaseRules withoutClosing(CaseRules rules) {
        return new CaseRules(rules.reopenWindow(), NOT_BY_ITSELF, rules.policies(), rules.channels());
    }

    private void take(Told told) {
        played.reaches(told);
        CaseEvent event = told.event();
        Actor actor = Stamp.actorOf(told.stamp());
        Instant at = event.occurredAt();
        Issued issued = new Issued(actor, at, at, null, Stamp.originOf(told.stamp()));
        if (event instanceof CaseOpened) {
            played.judgedBy(told.stamp());
            played.recording(issued).fact(event, actor);
        } else if (follows(event, actor)) {
            lookedAt(told, issued);
        } else {
            played.settle(at, issued);
            played.recording(issued).fact(played.asHere(event, owner), actor);
        }
        owner.note(event);
    }

    /** Whether an event follows from the rules that applied, and so is no fact. */
    private boolean follows(CaseEvent event, Actor actor) {
        if (event instanceof BreachExcused excuse) {
            return excuse.cause() == ExcuseCause.LATE_FACT;
        } else if (event instanceof CaseResumed) {
            return event.recordedByClock();
        } else if (event instanceof EscalationStepTaken) {
            stepTakenAt = event.occurredAt();
        }
        boolean byStep =
                actor.equals(LadderDecisions.RULE) && event.occurredAt().equals(stepTakenAt);
        return event instanceof ClockEvent || byStep;
    }

    /** That somebody had looked at the case so far is a fact, whatever they found. */
    private void lookedAt(Told told, Issued issued) {
        CaseEvent event = told.event();
        Instant at = event.occurredAt();
        boolean fellDue = event instanceof CaseResumed
                || event instanceof EscalationStepTaken
                || (event instanceof TargetBreached breach && breach.cause() == BreachCause.ELAPSED);
        if (fellDue) {
            played.settle(at.plusNanos(1), issued);
        } else if (event instanceof TargetAtRisk) {
            played.settle(at, issued);
        } else if (event instanceof CaseTimerSet || event instanceof NotificationReported) {
            played.settle(at, issued);
            played.apply(event, told.stamp());
        }
    }
}
