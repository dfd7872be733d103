package dev.casebook.domain.responsetime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the configuration of response times.
 *
 * @param inOrder the policies in the order in which they are asked
 * @param teams the teams that the configuration knows, by name
 * @param calendars every calendar that it names, by name@version, those without a policy too
 */
public record ServicePolicies(
        List<ServicePolicy> inOrder, Map<String, Team> teams, Map<String, WorkingTime> calendars) {

    /** Keeps its own copies. */
    public ServicePolicies {
        inOrder = List.copyOf(inOrder);
        teams = Map.copyOf(teams);
        calendars = Map.copyOf(calendars);
    }

    /** Promises nothing to anybody. */
    public static ServicePolicies none() {
        return of(List.of());
    }

    /** These policies, in this order, without teams. */
    public static ServicePolicies of(List<ServicePolicy> policies) {
        return new ServicePolicies(policies, Map.of(), Map.of());
    }

    /** The policy that judges a case: the first that applies to it. */
    public Optional<ServicePolicy> policyFor(CaseTraits traits) {
        return inOrder.stream()
                .filter(policy -> policy.appliesTo().matches(traits))
                .findFirst();
    }

    /** A team that the configuration knows, or null. */
    public @Nullable Team team(@Nullable String name) {
        return name == null ? null : teams.get(name);
    }
}
