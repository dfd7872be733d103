package dev.casebook.api.rest.sla;

import dev.casebook.domain.responsetime.ServicePolicies;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policies in force. */
@RestController
@RequestMapping("/api/v1/sla/policies")
class PoliciesController {

    /** The policies, in the order in which they are asked. */
    record PoliciesAnswer(List<PolicyAnswer> items) {}

    private final PoliciesAnswer policies;

    PoliciesController(ServicePolicies policies) {
        this.policies = new PoliciesAnswer(
                policies.inOrder().stream().map(PolicyAnswer::of).toList());
    }

    @GetMapping
    PoliciesAnswer policies() {
        return policies;
    }
}
