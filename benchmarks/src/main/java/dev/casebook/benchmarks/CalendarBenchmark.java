package dev.casebook.benchmarks;

import dev.casebook.domain.responsetime.calendar.BusinessCalendar;
import dev.casebook.domain.responsetime.calendar.CalendarDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** How long it takes to add a goal to an instant, on office hours with the public holidays of China. */
final class CalendarBenchmark implements Benchmark {

    private static final List<String> OFFICE = List.of("09:00-12:00", "13:30-18:00");
    private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");
    private static final int INSTANTS = 4096;
    private static final int AT_ONCE = 100;

    private final BusinessCalendar calendar = BusinessCalendar.of(new CalendarDefinition(
            "Asia/Shanghai",
            Map.of("MON", OFFICE, "TUE", OFFICE, "WED", OFFICE, "THU", OFFICE, "FRI", OFFICE),
            "cn",
            OFFICE,
            Map.of()));
    private final List<Instant> instants = new SplittableRandom(7)
            .longs(INSTANTS, 0, Duration.ofDays(6 * 365).toSeconds())
            .mapToObj(FIRST::plusSeconds)
            .toList();

    @Override
    public String part() {
        return "calendars";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) {
        measure(plan, report, "4 working hours", start -> calendar.add(start, Duration.ofHours(4)));
        measure(plan, report, "5 working days of hours", start -> calendar.add(start, Duration.ofMinutes(5 * 450)));
        measure(plan, report, "10 business days", start -> calendar.dueAfterBusinessDays(start, 10));
        measure(plan, report, "a year of working hours", start -> calendar.add(start, Duration.ofMinutes(250 * 450)));
    }

    private void measure(Plan plan, Report report, String goal, Function<Instant, Instant> due) {
        microseconds(due, plan.warmUp());
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < plan.runs(); run++) {
            runs.add(microseconds(due, plan.run()));
        }
        report.add(new Figure(part(), "due time of a goal of " + goal, "us", runs));
    }

    private double microseconds(Function<Instant, Instant> due, Duration length) {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        long done = 0;
        long used = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < AT_ONCE; i++) {
                used += due.apply(instants.get((int) (done++ % INSTANTS))).getEpochSecond();
            }
        }
        if (used == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return (System.nanoTime() - begin) / 1e3 / done;
    }
}
