package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a case decides which policy judges it.
 *
 * @param topic its topic, or null
 * @param priority its priority
 * @param team its team, or null
 * @param channel its channel
 * @param tags its tags
 */
public record CaseTraits(
        @Nullable String topic, Priority priority, @Nullable String team, Channel channel, Set<String> tags) {}
