package dev.casebook.domain.responsetime;

import java.util.List;
import java.util.Optional;

/**
 * The policies in force.
 *
 * @param inOrder the policies in the order in which they are asked
 */
public record ServicePolicies(List<ServicePolicy> inOrder) {

    /** Keeps its own copy. */
    public ServicePolicies {
        inOrder = List.copyOf(inOrder);
    }

    /** Promises nothing to anybody. */
    public static ServicePolicies none() {
        return new ServicePolicies(List.of());
    }

    /** These policies, in this order. */
    public static ServicePolicies of(List<ServicePolicy> policies) {
        return new ServicePolicies(policies);
    }

    /** The policy that judges a case: the first that applies to it. */
    public Optional<ServicePolicy> policyFor(CaseTraits traits) {
        return inOrder.stream()
                .filter(policy -> policy.appliesTo().matches(traits))
                .findFirst();
    }
}
