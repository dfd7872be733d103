package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The teams that the files name. */
final class Teams {

    private static final Set<String> FIELDS = Set.of("lead", "notify", "calendar");

    private final Map<String, Team> byName = new HashMap<>();
    private final Calendars calendars;

    Teams(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Takes up what a file says under {@code teams}. */
    void add(Place teams) {
        add(teams, Set.of());
    }

    /** Takes up what a file says under {@code teams}, but for some names. */
    void add(Place teams, Set<String> except) {
        teams.fields().forEach((name, team) -> {
            if (!except.contains(name) && byName.put(name, team(name, team)) != null) {
                throw team.mistake("a team of this name is there already");
            }
        });
    }

    /** All of them by name. */
    Map<String, Team> all() {
        return byName;
    }

    private Team team(String name, Place team) {
        Map<String, Place> fields = team.fields(FIELDS);
        Place lead = fields.get("lead");
        Place addresses = fields.get("notify");
        Place calendar = fields.get("calendar");
        return new Team(
                name,
                lead == null ? null : lead.text(),
                addresses == null
                        ? List.of()
                        : addresses.elements().stream().map(Place::text).toList(),
                calendar == null ? null : calendars.named(calendar).name());
    }
}
