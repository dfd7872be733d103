package dev.casebook.domain.supportcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case brought that was merged into this one.
 *
 * @param conversations its conversations
 * @param tags the tags that this case did not have yet
 * @param unansweredSince when its oldest customer message without a public human answer came, or null
 */
record Brought(
        List<String> conversations,
        Set<String> tags,
        @Nullable Instant unansweredSince) {}
