package dev.casebook.domain.responsetime;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every version of the configuration that came into force, in the order of the log. A case is judged by the version that
 * was in force when it was last looked at, and takes up later ones at the instants at which they came into force; what a
 * target counted by an older policy or calendar can still be counted again.
 */
public final class PolicyBook {

    /**
     * A version of the configuration.
     *
     * @param number its place in the log, from 1
     * @param since when it came into force
     * @param policies what it says
     */
    public record Version(int number, Instant since, ServicePolicies policies) {}

    private final List<Version> versions;
    private final Map<String, ServicePolicy> policies = new HashMap<>();
    private final Map<String, WorkingTime> calendars = new HashMap<>();

    /**
     * A book of these versions.
     *
     * @param versions not empty, in the order of their numbers
     */
    public PolicyBook(List<Version> versions) {
        this.versions = List.copyOf(versions);
        for (Version version : versions) {
            calendars.putAll(version.policies().calendars());
            for (ServicePolicy policy : version.policies().inOrder()) {
                policies.put(policy.name(), policy);
                calendars.put(policy.calendar(), policy.workingTime());
            }
        }
    }

    /** A book of one version that was always in force. */
    public static PolicyBook of(ServicePolicies policies) {
        return new PolicyBook(List.of(new Version(1, Instant.EPOCH, policies)));
    }

    /** The version in force. */
    public Version current() {
        return versions.get(versions.size() - 1);
    }

    /** A version by its number; the one in force where there is no such. */
    public Version version(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseGet(this::current);
    }

    /** The version that came into force after another. */
    public Optional<Version> after(int number) {
        return versions.stream().filter(version -> version.number() > number).findFirst();
    }

    /** A policy of any version, by name@version. */
    public Optional<ServicePolicy> policy(String name) {
        return Optional.ofNullable(policies.get(name));
    }

    /** What a calendar of any version makes of time, by name@version; round the clock for one that no version names. */
    public WorkingTime workingTime(String calendar) {
        return calendars.getOrDefault(calendar, WorkingTime.ALWAYS);
    }

    /** The version of the time zone data that is counted with; empty where no policy counts. */
    String tzData() {
        return current().policies().inOrder().stream()
                .map(ServicePolicy::tzData)
                .findFirst()
                .orElse("");
    }
}
