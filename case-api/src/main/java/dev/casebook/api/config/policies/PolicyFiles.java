package dev.casebook.api.config.policies;

import dev.casebook.domain.responsetime.ServicePolicies;
import dev.casebook.domain.responsetime.ServicePolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the configuration files say together: the lists of all of them, one after the other. */
final class PolicyFiles {

    private static final Set<String> SECTIONS = Set.of("calendars", "teams", "policies");
    private static final Set<String> TEAM_FIELDS = Set.of("lead", "notify", "calendar");

    private final List<Map<String, Place>> files;

    PolicyFiles(List<Place> files) {
        this.files = files.stream().map(file -> file.fields(SECTIONS)).toList();
    }

    /**
     * The policies in the order of the files.
     *
     * @throws dev.casebook.api.config.settings.SettingMistake on the first mistake
     */
    ServicePolicies policies() {
        Calendars calendars = new Calendars();
        sections("calendars").forEach(calendars::add);
        sections("teams").forEach(teams -> teams.fields().values().forEach(team -> check(team, calendars)));
        PolicyReader reader = new PolicyReader(calendars);
        List<ServicePolicy> policies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Place section : sections("policies")) {
            for (Place policy : section.elements()) {
                policies.add(reader.read(policy));
                if (!names.add(policy.required(policy.fields(), "name").text())) {
                    throw policy.mistake("a policy of this name is there already");
                }
            }
        }
        return ServicePolicies.of(policies);
    }

    /** Parts of the format that are read but not acted on by this version, for the operator to know. */
    List<String> notYetActedOn() {
        List<String> parts = new ArrayList<>();
        for (Place section : sections("policies")) {
            for (Place policy : section.elements()) {
                Map<String, Place> fields = policy.fields();
                Optional.ofNullable(fields.get("escalation"))
                        .ifPresent(ladder -> parts.add(ladder.path() + " in " + ladder.file()));
                policy.required(fields, "goals").fields().forEach((metric, goal) -> {
                    if (Goals.COUNTED.stream()
                            .noneMatch(counted -> counted.name().equals(metric))) {
                        parts.add(goal.path() + " in " + goal.file());
                    }
                });
            }
        }
        return parts;
    }

    private static void check(Place team, Calendars calendars) {
        Map<String, Place> fields = team.fields(TEAM_FIELDS);
        Optional.ofNullable(fields.get("lead")).ifPresent(Place::text);
        Optional.ofNullable(fields.get("notify"))
                .ifPresent(notified -> notified.elements().forEach(Place::text));
        Optional.ofNullable(fields.get("calendar")).ifPresent(calendars::versioned);
    }

    private List<Place> sections(String name) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(file.get(name)).stream())
                .toList();
    }
}
