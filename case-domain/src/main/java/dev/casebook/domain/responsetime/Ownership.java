package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has a case, and whether they took it.
 *
 * @param team the team that it was given to, or null
 * @param agent the agent that it was given to, or null where the team as a whole has it
 * @param since when it was given to them; null while it is nobody's
 * @param number how often it was given to somebody
 * @param taken whether the agent did anything with it since
 */
public record Ownership(
        @Nullable String team,
        @Nullable String agent,
        @Nullable Instant since,
        int number,
        boolean taken) {

    static final Ownership NOBODYS = new Ownership(null, null, null, 0, false);

    Ownership noting(ClockFact fact) {
        if (fact instanceof ClockFact.Opened opened) {
            return opened.team() == null ? this : new Ownership(opened.team(), null, opened.at(), 1, false);
        } else if (fact instanceof ClockFact.Assigned assigned) {
            return givenTo(assigned);
        } else if (fact instanceof ClockFact.AgentActed acted) {
            return taken(acted.agent(), acted.at());
        } else if (fact instanceof ClockFact.AgentReplied replied) {
            return taken(replied.agent(), replied.at());
        }
        return this;
    }

    private Ownership givenTo(ClockFact.Assigned to) {
        boolean same = Objects.equals(agent, to.agent()) && (agent != null || Objects.equals(team, to.team()));
        if (same) {
            return new Ownership(to.team(), agent, since, number, taken);
        }
        boolean nobody = to.team() == null && to.agent() == null;
        boolean bySelf = to.agent() != null && to.agent().equals(to.by());
        return new Ownership(to.team(), to.agent(), nobody ? null : to.at(), nobody ? number : number + 1, bySelf);
    }

    private Ownership taken(@Nullable String by, Instant at) {
        boolean takes = agent != null && agent.equals(by) && since != null && !at.isBefore(since);
        return takes ? new Ownership(team, agent, since, number, true) : this;
    }

    /** Whether an agent has it by this assignment. */
    boolean isOf(@Nullable String by, int assignment) {
        return agent != null && agent.equals(by) && assignment == number;
    }

    /** That it is taken, where it is not. */
    Optional<Awaited> awaited() {
        return since == null || taken ? Optional.empty() : Optional.of(given(since));
    }

    /** That it is taken, even where that was at once. */
    Optional<Awaited> given() {
        return Optional.ofNullable(since).map(this::given);
    }

    private Awaited given(Instant at) {
        return new Awaited(Metric.OWNERSHIP, number, at, List.of());
    }
}
