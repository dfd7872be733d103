package dev.casebook.domain.responsetime;

public interface ServicePolicies {
    static ServicePolicies none() {
        return new ServicePolicies() {};
    }
}
