package dev.casebook.domain.responsetime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of an escalation ladder (rule 11). It is due either at a percent of the goal or some plain time after the breach.
 *
 * @param percent the percent of the goal, 100 for the breach, or null
 * @param after the plain time after the breach, or null
 * @param recipients who is told: owner, team-lead, a team, an e-mail address, or any name
 * @param level the level to raise the case to, 1 to 5; 0 for one more than it has; null to leave it
 * @param raisePriority whether the priority goes up by one
 * @param moveTo the team that gets the case, or null
 * @param repeatEvery after how much plain time it is repeated until somebody acknowledges, or null
 */
public record EscalationStep(
        @Nullable Integer percent,
        @Nullable Duration after,
        List<String> recipients,
        @Nullable Integer level,
        boolean raisePriority,
        @Nullable String moveTo,
        @Nullable Duration repeatEvery) {

    /** One more level than the case has. */
    public static final int ONE_UP = 0;
}
