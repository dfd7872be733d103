package dev.casebook.api.rest.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.casebook.api.rest.answer.HolidayWarning;
import dev.casebook.api.rest.problem.ValidationFailed;
import dev.casebook.domain.responsetime.Goal;
import dev.casebook.domain.responsetime.WorkingSpan;
import dev.casebook.domain.responsetime.WorkingTime;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts with a calendar before anything is promised by it. Records nothing. */
@RestController
@RequestMapping("/api/v1/sla/preview")
class PreviewController {

    private static final int MOST_SPANS = 10_000;

    /** A span of working time. */
    record SpanAnswer(Instant from, Instant to) {

        static SpanAnswer of(WorkingSpan span) {
            return new SpanAnswer(span.open(), span.close());
        }
    }

    /**
     * What came out: of a goal the due time and the working time up to it, of two instants the working time between.
     *
     * @param spans the first 10,000 spans up to the due time
     * @param spansLeftOut how many more there are; absent where there are none
     * @param warning that the calendar lacks the holidays of a year concerned; else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewAnswer(
            @Nullable Instant dueAt,
            @Nullable List<SpanAnswer> spans,
            @Nullable Integer spansLeftOut,
            @Nullable Duration elapsed,
            @Nullable String warning) {}

    private final PreviewCalendars calendars;

    PreviewController(PreviewCalendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping
    PreviewAnswer preview(@Valid @RequestBody PreviewBody body) {
        WorkingTime time = calendars.read(body.calendar());
        return body.countsBetween() ? between(body, time) : due(body, time);
    }

    private static PreviewAnswer between(PreviewBody body, WorkingTime time) {
        Instant from = PreviewBody.within("from", body.from());
        Instant to = PreviewBody.within("to", body.to());
        if (to.isBefore(from)) {
            throw new ValidationFailed("to", "must not be before from");
        }
        return new PreviewAnswer(null, null, null, time.between(from, to), HolidayWarning.of(time, from, to));
    }

    private static PreviewAnswer due(PreviewBody body, WorkingTime time) {
        Instant start = PreviewBody.within("start", body.start());
        Goal goal = PreviewGoal.read(body.goal());
        PreviewGoal.checkFits(goal, start, time);
        Instant dueAt = goal.businessDays() == null
                ? time.add(start, Objects.requireNonNull(goal.working()))
                : time.dueAfterBusinessDays(start, goal.businessDays());
        List<WorkingSpan> spans = time.spans(start, dueAt);
        int leftOut = spans.size() - MOST_SPANS;
        return new PreviewAnswer(
                dueAt,
                spans.stream().limit(MOST_SPANS).map(SpanAnswer::of).toList(),
                leftOut > 0 ? leftOut : null,
                null,
                HolidayWarning.of(time, start, dueAt));
    }
}
