package dev.casebook.api.rest.sla;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.responsetime.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team that the configuration knows.
 *
 * @param team its name
 * @param lead who leads it
 * @param addresses where it is told
 * @param calendar the calendar of its hours, with its version
 */
record TeamAnswer(
        String team,
        @Nullable String lead,
        @JsonProperty("notify") List<String> addresses,
        @Nullable String calendar) {

    static List<TeamAnswer> all(Map<String, Team> teams) {
        return teams.values().stream()
                .sorted(Comparator.comparing(Team::name))
                .map(team -> new TeamAnswer(team.name(), team.lead(), team.addresses(), team.calendar()))
                .toList();
    }
}
