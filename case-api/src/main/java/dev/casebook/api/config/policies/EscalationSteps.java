package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.EscalationLadder;
import dev.casebook.domain.responsetime.EscalationStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the ladder of a policy. */
final class EscalationSteps {

    private static final Set<String> FIELDS =
            Set.of("at", "after", "notify", "level", "raisePriority", "moveTo", "repeatEvery", "until");
    private static final String ONE_UP = "+1";
    private static final Duration MOST_OFTEN = Duration.ofMinutes(1);

    private final Set<String> teams;

    /** Ladders that may move cases to these teams. */
    EscalationSteps(Set<String> teams) {
        this.teams = teams;
    }

    EscalationLadder read(Place ladder) {
        return new EscalationLadder(ladder.elements().stream().map(this::step).toList());
    }

    private EscalationStep step(Place step) {
        Map<String, Place> fields = step.fields(FIELDS);
        Place at = fields.get("at");
        Place after = fields.get("after");
        if ((at == null) == (after == null)) {
            throw step.mistake("must have either at, a percent of the goal, or after, a time after the breach");
        }
        Place recipients = fields.get("notify");
        Place raisePriority = fields.get("raisePriority");
        return new EscalationStep(
                at == null
                        ? null
                        : Integer.valueOf(matching(at, "[1-9]\\d{0,2}", "must be a percent, 100 at the breach")),
                after == null ? null : Durations.plain(after),
                recipients == null
                        ? List.of()
                        : recipients.elements().stream().map(Place::text).toList(),
                level(fields.get("level")),
                raisePriority != null
                        && matching(raisePriority, "true|false", "must be true or false")
                                .equals("true"),
                team(fields.get("moveTo")),
                repetition(step, fields.get("repeatEvery"), fields.get("until")));
    }

    private static @Nullable Integer level(@Nullable Place level) {
        if (level == null) {
            return null;
        }
        String text =
                matching(level, "[1-5]|\\+1", "must be a level from 1 to 5, or +1 for one more than the case has");
        return text.equals(ONE_UP) ? EscalationStep.ONE_UP : Integer.parseInt(text);
    }

    private @Nullable String team(@Nullable Place moveTo) {
        if (moveTo == null) {
            return null;
        }
        if (!teams.contains(moveTo.text())) {
            throw moveTo.mistake("there is no team " + moveTo.text() + " under teams");
        }
        return moveTo.text();
    }

    private static @Nullable Duration repetition(Place step, @Nullable Place every, @Nullable Place until) {
        if (until != null) {
            matching(until, "ACKNOWLEDGED", "must be ACKNOWLEDGED");
        }
        if (every == null) {
            if (until != null) {
                throw until.mistake("ends nothing: the step has no repeatEvery");
            }
            return null;
        }
        if (until == null) {
            throw every.mistake("would repeat for ever; add until: ACKNOWLEDGED");
        }
        Duration duration = Durations.plain(every);
        if (duration.compareTo(MOST_OFTEN) < 0) {
            throw every.mistake("must be PT1M or more");
        }
        return duration;
    }

    private static String matching(Place value, String pattern, String what) {
        if (!value.text().matches(pattern)) {
            throw value.mistake(what);
        }
        return value.text();
    }
}
