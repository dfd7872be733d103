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

    static final Set<String> SECTIONS = Set.of("calendars", "teams", "policies");

    private final List<Place> places;
    private final List<Map<String, Place>> files;
    private final Map<String, Place> instead;

    PolicyFiles(List<Place> places) {
        this(places, Map.of());
    }

    private PolicyFiles(List<Place> places, Map<String, Place> instead) {
        this.places = places;
        this.instead = instead;
        files = places.stream().map(file -> file.fields(SECTIONS)).toList();
    }

    /** The same, but for what another file says: its policies instead of these, its calendars and teams by name. */
    PolicyFiles butFor(Place other) {
        return new PolicyFiles(places, other.fields(SECTIONS));
    }

    /** The version of what they say, as a digest of the content. */
    String version() {
        return Fingerprint.of(places);
    }

    /**
     * What they say: the policies in the order of the files, with teams and calendars.
     *
     * @throws dev.casebook.api.config.settings.SettingMistake on the first mistake
     */
    ServicePolicies policies() {
        Calendars calendars = new Calendars();
        Optional.ofNullable(instead.get("calendars")).ifPresent(calendars::add);
        sections("calendars").forEach(section -> calendars.add(section, named("calendars")));
        Teams teams = new Teams(calendars);
        Optional.ofNullable(instead.get("teams")).ifPresent(teams::add);
        sections("teams").forEach(section -> teams.add(section, named("teams")));
        PolicyReader reader =
                new PolicyReader(calendars, new EscalationSteps(teams.all().keySet()));
        List<ServicePolicy> policies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Place others = instead.get("policies");
        for (Place section : others == null ? sections("policies") : List.of(others)) {
            for (Place place : section.elements()) {
                ServicePolicy policy = reader.read(place);
                if (!names.add(PolicyReader.nameOf(place))) {
                    throw place.mistake("a policy of this name is there already");
                }
                refuseUnreachable(place, policy, policies);
                policies.add(policy);
            }
        }
        return new ServicePolicies(policies, teams.all(), calendars.all());
    }

    private static void refuseUnreachable(Place place, ServicePolicy policy, List<ServicePolicy> before) {
        before.stream()
                .filter(earlier -> earlier.appliesTo().covers(policy.appliesTo()))
                .findFirst()
                .ifPresent(earlier -> {
                    String name = earlier.name().substring(0, earlier.name().lastIndexOf('@'));
                    throw place.mistake("no case can reach it: the policy " + name
                            + " stands before it and applies to all of its cases");
                });
    }

    /** The names in a section that are said otherwise. */
    private Set<String> named(String section) {
        Place said = instead.get(section);
        return said == null ? Set.of() : said.fields().keySet();
    }

    private List<Place> sections(String name) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(file.get(name)).stream())
                .toList();
    }
}
