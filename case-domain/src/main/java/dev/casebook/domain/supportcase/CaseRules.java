package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.ServicePolicies;
import java.time.Duration;

/**
 * What applies to every case.
 *
 * @param reopenWindow how long after closing a case can be reopened; later a follow-up is opened
 * @param closeAfter how long after resolving a case closes by itself
 * @param policies the service policies in force
 */
public record CaseRules(Duration reopenWindow, Duration closeAfter, ServicePolicies policies) {}
