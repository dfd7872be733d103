package dev.casebook.domain.supportcase;

import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.responsetime.PolicyBook;
import java.time.Duration;
import java.util.Set;

/**
 * What applies to every case.
 *
 * @param reopenWindow how long after closing a case can be reopened; later a follow-up is opened
 * @param closeAfter how long after resolving a case closes by itself
 * @param policies the service policies in force and those before them
 * @param channels by which channels somebody can be told of an escalation, beside the log
 */
public record CaseRules(
        Duration reopenWindow, Duration closeAfter, PolicyBook policies, Set<NotificationChannel> channels) {}
