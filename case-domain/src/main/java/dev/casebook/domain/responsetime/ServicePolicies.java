package dev.casebook.domain.responsetime;

import java.util.List;
import java.util.Optional;

/** The policies in force, in the order in which they are asked. */
@FunctionalInterface
public interface ServicePolicies {

    /** Promises nothing to anybody. */
    static ServicePolicies none() {
        return traits -> Optional.empty();
    }

    /** These policies, in this order. */
    static ServicePolicies of(List<ServicePolicy> policies) {
        List<ServicePolicy> inOrder = List.copyOf(policies);
        return traits -> inOrder.stream()
                .filter(policy -> policy.appliesTo().matches(traits))
                .findFirst();
    }

    /** The policy that judges a case: the first that applies to it. */
    Optional<ServicePolicy> policyFor(CaseTraits traits);
}
