package dev.casebook.api.rest.answer;

import dev.casebook.domain.responsetime.WorkingTime;
import java.time.Instant;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The warning that goes with what was counted in years whose holidays are not known. */
public final class HolidayWarning {

    private HolidayWarning() {}

    /** The warning for what was counted between two instants; null where the holidays of every year are known. */
    public static @Nullable String of(WorkingTime time, Instant from, Instant to) {
        SortedSet<Integer> years = time.yearsWithoutData(from, to.isBefore(from) ? from : to);
        return years.isEmpty()
                ? null
                : "The calendar has no holidays of "
                        + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ": what is counted there may change";
    }
}
