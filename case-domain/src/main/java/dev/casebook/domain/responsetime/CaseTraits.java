package dev.casebook.domain.responsetime;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record CaseTraits(
        @Nullable String topic, Priority priority, @Nullable String team, Channel channel, Set<String> tags) {}
