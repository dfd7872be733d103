package dev.casebook.domain.responsetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoundTheClockTest {

    @Test
    void it_counts_as_a_calendar_of_UTC_without_a_closed_second() {
        WorkingTime calendar = BusinessCalendar.of(new CalendarDefinition(
                "UTC",
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day.name().substring(0, 3), day -> List.of("00:00-24:00"))),
                null,
                List.of(),
                Map.of()));
        Random random = new Random(24);
        for (int count = 0; count < 500; count++) {
            Instant from = Instant.ofEpochSecond(random.nextLong(7_000_000_000L), random.nextInt(1_000_000_000));
            Instant to = from.plusMillis(random.nextLong(-100_000_000, 10_000_000_000L));
            Duration time = Duration.ofMillis(random.nextLong(10_000_000_000L));
            int days = 1 + random.nextInt(400);

            assertThat(WorkingTime.ALWAYS.add(from, time)).isEqualTo(calendar.add(from, time));
            assertThat(WorkingTime.ALWAYS.between(from, to)).isEqualTo(calendar.between(from, to));
            assertThat(WorkingTime.ALWAYS.spans(from, to)).isEqualTo(calendar.spans(from, to));
            assertThat(WorkingTime.ALWAYS.workingDatesBegun(from, to)).isEqualTo(calendar.workingDatesBegun(from, to));
            assertThat(WorkingTime.ALWAYS.dueAfterBusinessDays(from, days))
                    .isEqualTo(calendar.dueAfterBusinessDays(from, days));
        }
    }

    @Test
    void a_business_day_closes_at_the_next_midnight() {
        assertThat(WorkingTime.ALWAYS.dueAfterBusinessDays(Instant.parse("2026-03-02T10:00:00Z"), 1))
                .isEqualTo("2026-03-04T00:00:00Z");
        assertThatThrownBy(() -> WorkingTime.ALWAYS.dueAfterBusinessDays(Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_lacks_no_holidays() {
        assertThat(WorkingTime.ALWAYS.yearsWithoutData(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .isEmpty();
    }
}
