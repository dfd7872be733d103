package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.BreachExcused;
import dev.casebook.domain.supportcase.event.CaseEvent;
import dev.casebook.domain.supportcase.event.TargetBreached;
import java.time.Instant;
import java.util.List;

/** Which events of a case are in effect at a past instant, so that their fold in the order of the log is the case then. */
public final class InEffect {

    private InEffect() {}

    /**
     * Whether an event is in effect at an instant. What happened by then is; a breach is just after its due instant, at
     * which the promise could still be kept; an excuse is where its breach is.
     *
     * @param targets the promises as folded from what is in effect before it
     */
    public static boolean at(Instant instant, CaseEvent event, List<Target> targets) {
        if (event.occurredAt().isAfter(instant)) {
            return false;
        } else if (event instanceof TargetBreached breach) {
            return breach.dueAt().isBefore(instant);
        } else if (event instanceof BreachExcused excuse) {
            return targets.stream()
                    .anyMatch(target -> target.metric() == excuse.metric()
                            && target.instance() == excuse.instance()
                            && target.brokenForGood());
        }
        return true;
    }
}
