package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.event.TargetEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record ResponseClock(int x) {
    public static ResponseClock none() {
        return new ResponseClock(0);
    }

    public ResponseClock on(TargetEvent event) {
        return this;
    }

    public List<TargetEvent> follow(String caseId, ClockFact fact, CaseTraits traits, ServicePolicies policies) {
        return List.of();
    }

    public Optional<Instant> nextInstant(ServicePolicies policies, CaseTraits traits) {
        return Optional.empty();
    }

    public List<TargetEvent> settle(String caseId, Instant instant, CaseTraits traits, ServicePolicies policies) {
        return List.of();
    }

    public List<Target> targets() {
        return List.of();
    }
}
