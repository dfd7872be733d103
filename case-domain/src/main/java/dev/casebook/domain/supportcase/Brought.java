package dev.casebook.domain.supportcase;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case brought that was merged into this one.
 *
 * @param conversations its conversations
 * @param tags the tags that this case did not have of its own
 * @param unansweredSince when its oldest customer message without a public human answer came, or null
 */
record Brought(
        List<String> conversations,
        Set<String> tags,
        @Nullable Instant unansweredSince) {

    /** Without tags that were taken away since: whoever adds them again adds them to this case. */
    Brought without(Set<String> removed) {
        Set<String> left = new LinkedHashSet<>(tags);
        return left.removeAll(removed) ? new Brought(conversations, left, unansweredSince) : this;
    }
}
