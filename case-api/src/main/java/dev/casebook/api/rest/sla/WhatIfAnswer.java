package dev.casebook.api.rest.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.api.whatif.Flip;
import dev.casebook.api.whatif.WhatIfResult;
import dev.casebook.api.whatif.WhatIfRun;
import dev.casebook.api.whatif.WhatIfSide;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, and what it found once it is completed.
 *
 * @param id its id
 * @param state where it stands
 * @param from since when outcomes count
 * @param to before when
 * @param cases how many cases are judged so far
 * @param events how many events are read so far
 * @param head how many there were when it began, about
 * @param startedAt when it began
 * @param finishedAt when it ended; absent while it runs
 * @param before how promises were kept
 * @param after how they would have been kept
 * @param flips of how many promises something else would have come
 * @param flippedLeftOut how many of them are not shown; absent where all are
 * @param flipped the promises of which something else would have come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfAnswer(
        String id,
        WhatIfRun.State state,
        Instant from,
        Instant to,
        long cases,
        long events,
        long head,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable WhatIfSide before,
        @Nullable WhatIfSide after,
        @Nullable Long flips,
        @Nullable Long flippedLeftOut,
        @Nullable List<Flip> flipped) {

    /** What there is to say of a run now. */
    public static WhatIfAnswer of(WhatIfRun run) {
        WhatIfRun.Progress progress = run.progress();
        WhatIfResult result = run.result();
        Long leftOut = result == null ? null : result.flips() - result.flipped().size();
        return new WhatIfAnswer(
                run.id(),
                progress.state(),
                run.question().from(),
                run.question().to(),
                progress.cases(),
                progress.events(),
                progress.head(),
                progress.startedAt(),
                progress.finishedAt(),
                result == null ? null : result.before(),
                result == null ? null : result.after(),
                result == null ? null : Long.valueOf(result.flips()),
                leftOut == null || leftOut == 0 ? null : leftOut,
                result == null ? null : result.flipped());
    }
}
