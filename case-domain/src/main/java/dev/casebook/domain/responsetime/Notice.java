package dev.casebook.domain.responsetime;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of an escalation step.
 *
 * @param recipient who: an agent, a team, an address, or for a webhook its name
 * @param as what the ladder calls them, as owner or team-lead
 * @param channel how
 * @param address the e-mail address, or null for the other channels
 * @param calendar the calendar of their hours, as name@version, or null where they are told at any hour
 */
public record Notice(
        String recipient,
        String as,
        NotificationChannel channel,
        @Nullable String address,
        @Nullable String calendar) {}
