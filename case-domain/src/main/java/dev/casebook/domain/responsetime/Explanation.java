package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise was due when it was, and what its working time was made of: every part tied to the event that began it.
 *
 * @param target the promise
 * @param elapsed the working time used up: the sum of the spans
 * @param spans the working time counted, in order
 * @param pauses when it stood still, in order
 * @param retargets every other due time that it got, in the order of the log
 * @param outcome when and by which event it was met, broken or cancelled; null while it is open
 */
public record Explanation(
        Target target,
        Duration elapsed,
        List<Counted> spans,
        List<Stopped> pauses,
        List<Change> retargets,
        @Nullable Outcome outcome) {

    /**
     * An event of the case at its place in the log.
     *
     * @param position its position
     * @param event what happened
     */
    public record Logged(long position, CaseEvent event) {}

    /**
     * Working time that was counted without a gap.
     *
     * @param span when
     * @param position of the event from which it was counted
     * @param calendar the calendar that it was counted by, as name@version
     */
    public record Counted(WorkingSpan span, long position, String calendar) {}

    /**
     * A time in which the promise stood still.
     *
     * @param from since when
     * @param to until when, or null where it still does
     * @param position of the event that began it
     */
    public record Stopped(Instant from, @Nullable Instant to, long position) {}

    /**
     * A change of the due time.
     *
     * @param at when
     * @param dueFrom when it was due before
     * @param dueTo when it was due from then on
     * @param why what changed it
     * @param position of the event that changed it
     */
    public record Change(Instant at, Instant dueFrom, Instant dueTo, RetargetCause why, long position) {}

    /**
     * How it ended.
     *
     * @param at when
     * @param position of the event that says so
     */
    public record Outcome(Instant at, long position) {}

    /**
     * The explanation of every promise of a case.
     *
     * @param events all events of the case that count, in the order of the log
     * @param at the instant up to which open promises are counted
     * @param book every version of the configuration, for its calendars
     * @return in the order in which the promises started
     */
    public static List<Explanation> of(List<Logged> events, Instant at, PolicyBook book) {
        Waits waits = new Waits();
        ResponseClock clock = ResponseClock.none();
        Map<String, TargetAccount> accounts = new LinkedHashMap<>();
        for (Logged logged : events) {
            waits.note(logged);
            if (logged.event() instanceof TargetEvent event) {
                clock = clock.on(event);
                accounts.computeIfAbsent(event.metric() + "/" + event.instance(), key -> new TargetAccount(waits, book))
                        .note(event, logged.position());
            }
        }
        List<Explanation> explanations = new ArrayList<>();
        for (Target target : clock.targets()) {
            TargetAccount account = accounts.get(target.metric() + "/" + target.instance());
            if (account != null) {
                explanations.add(account.explain(target, at));
            }
        }
        return explanations;
    }
}
