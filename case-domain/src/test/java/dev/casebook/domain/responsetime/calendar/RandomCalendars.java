package dev.casebook.domain.responsetime.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Calendars and dates from a seed, drawn to where zones and hours are awkward. */
final class RandomCalendars {

    /** Around these the clocks of one zone or another change. */
    private static final int[] AWKWARD = {0, 1, 30, 60, 61, 90, 105, 120, 150, 165, 180, 225, 1380, 1410, 1439, 1440};

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final Random random;

    RandomCalendars(Random random) {
        this.random = random;
    }

    /** A date from 1970 to 2200; mostly the days before a change of the zone's clocks. */
    LocalDate date(String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        Instant any = Instant.ofEpochSecond(random.nextLong(LAST.getEpochSecond()));
        List<ZoneOffsetTransition> history = rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(Instant.EPOCH))
                .toList();
        ZoneOffsetTransition next = rules.nextTransition(any);
        Instant centre = switch (random.nextInt(4)) {
            case 0 -> any;
            case 1 -> next == null ? any : next.getInstant();
            default -> history.get(random.nextInt(history.size())).getInstant();
        };
        return LocalDate.ofInstant(centre, ZoneOffset.UTC).minusDays(random.nextInt(7));
    }

    /** A calendar with exceptions in the days from a date on. */
    CalendarDefinition calendar(String zone, LocalDate date, int days) {
        Map<String, List<String>> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.name().substring(0, 3), spans(random.nextInt(4)));
        }
        week.put("WED", spans(1));
        Map<String, List<String>> exceptions = new TreeMap<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            exceptions.put(date.plusDays(random.nextInt(days)).toString(), spans(random.nextInt(3)));
        }
        return new CalendarDefinition(zone, week, null, List.of(), exceptions);
    }

    private List<String> spans(int count) {
        TreeSet<Integer> boundaries = new TreeSet<>();
        boolean touching = random.nextBoolean();
        while (boundaries.size() < (touching ? count + 1 : 2 * count)) {
            boundaries.add(random.nextInt(3) == 0 ? random.nextInt(1441) : AWKWARD[random.nextInt(AWKWARD.length)]);
        }
        List<Integer> minutes = List.copyOf(boundaries);
        List<String> spans = new ArrayList<>();
        for (int span = 0; span < count; span++) {
            int open = touching ? span : 2 * span;
            spans.add(time(minutes.get(open)) + "-" + time(minutes.get(open + 1)));
        }
        return spans;
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
