package dev.casebook.api.config.policies;

import dev.casebook.api.policy.PoliciesInForce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Warns of calendars that keep holidays which are not known for this year or the next. They go on being counted with,
 * so the service is up all the same.
 */
@Component("calendars")
class HolidayDataHealth implements HealthIndicator {

    private static final Duration AHEAD = Duration.ofDays(365);

    private final PoliciesInForce inForce;
    private final Clock clock;

    HolidayDataHealth(PoliciesInForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Map<String, SortedSet<Integer>> missing = missing(clock.instant());
        Health.Builder up = Health.up();
        if (!missing.isEmpty()) {
            up.withDetail("warning", "the holidays of some years are not known; what is counted there may change")
                    .withDetail("yearsWithoutHolidays", missing);
        }
        return up.build();
    }

    private Map<String, SortedSet<Integer>> missing(Instant now) {
        Map<String, SortedSet<Integer>> missing = new TreeMap<>();
        inForce.book().current().policies().calendars().forEach((calendar, time) -> {
            SortedSet<Integer> years = time.yearsWithoutData(now, now.plus(AHEAD));
            if (!years.isEmpty()) {
                missing.put(calendar, years);
            }
        });
        return missing;
    }
}
