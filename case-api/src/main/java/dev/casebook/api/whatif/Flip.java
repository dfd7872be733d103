package dev.casebook.api.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.casebook.domain.responsetime.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise of which something else would have come.
 *
 * @param caseId the case
 * @param metric what was promised
 * @param instance which promise of that kind, from 1
 * @param team the team of the case when it came to its end, or null
 * @param before what came of it
 * @param after what would have come of it
 * @param dueBefore when it was due, or null where nothing was promised
 * @param dueAfter when it would have been due, or null where nothing would have been promised
 * @param why what makes the difference, in one line
 */
public record Flip(
        @JsonProperty("case") String caseId,
        Metric metric,
        int instance,
        @Nullable String team,
        Verdict before,
        Verdict after,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        String why) {}
