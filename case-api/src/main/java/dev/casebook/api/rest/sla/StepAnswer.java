package dev.casebook.api.rest.sla;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.responsetime.EscalationStep;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of an escalation ladder, in the words of the files.
 *
 * @param at the percent of the goal, 100 at the breach
 * @param after the plain time after the breach
 * @param recipients who is told
 * @param level the level that the case is raised to, as {@code 2}, or {@code +1} for one more than it has
 * @param raisePriority true where the priority goes up by one, else absent
 * @param moveTo the team that gets the case
 * @param repeatEvery after how much plain time it is repeated
 * @param until what ends the repetitions
 */
record StepAnswer(
        @Nullable Integer at,
        @Nullable Duration after,
        @JsonProperty("notify") List<String> recipients,
        @Nullable String level,
        @Nullable Boolean raisePriority,
        @Nullable String moveTo,
        @Nullable Duration repeatEvery,
        @Nullable String until) {

    static StepAnswer of(EscalationStep step) {
        Integer level = step.level();
        return new StepAnswer(
                step.percent(),
                step.after(),
                step.recipients(),
                level == null ? null : level == EscalationStep.ONE_UP ? "+1" : level.toString(),
                step.raisePriority() ? Boolean.TRUE : null,
                step.moveTo(),
                step.repeatEvery(),
                step.repeatEvery() == null ? null : "ACKNOWLEDGED");
    }
}
