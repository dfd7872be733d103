package dev.casebook.domain.supportcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case gives away when it is merged into another.
 *
 * @param mergedBefore whether it was merged there already, so that nothing goes over again
 * @param customerId its customer
 * @param conversations its conversations, oldest first
 * @param tags its tags
 * @param unansweredSince when its oldest customer message without a public human answer came, or null
 * @param at the instant of the merge
 */
public record MergeContents(
        boolean mergedBefore,
        String customerId,
        List<String> conversations,
        Set<String> tags,
        @Nullable Instant unansweredSince,
        Instant at) {}
