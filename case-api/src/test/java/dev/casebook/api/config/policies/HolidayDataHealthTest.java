package dev.casebook.api.config.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.api.policy.PoliciesInForce;
import dev.casebook.domain.responsetime.PolicyBook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HolidayDataHealthTest {

    private static final String CALENDARS = """
            calendars:
              cn: { zone: Asia/Shanghai, week: { MON: ["09:00-18:00"] }, holidays: cn }
              de: { zone: Europe/Berlin, week: { MON: ["09:00-18:00"] } }
            """;

    @Test
    void a_year_whose_holidays_are_not_known_is_said_with_its_calendar_and_the_service_is_up() {
        PolicyFiles files = ConfigurationFiles.parse(Map.of("a.yaml", CALENDARS));
        String calendar = files.policies().calendars().keySet().stream()
                .filter(name -> name.startsWith("cn@"))
                .findFirst()
                .orElseThrow();

        Health health = health(files, "2090-07-01T00:00:00Z");

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("yearsWithoutHolidays", Map.of(calendar, new TreeSet<>(List.of(2090, 2091))));
    }

    @Test
    void nothing_is_said_of_years_that_are_known() {
        PolicyFiles files = ConfigurationFiles.parse(Map.of("a.yaml", CALENDARS));

        assertThat(health(files, "2024-07-01T00:00:00Z").getDetails()).isEmpty();
    }

    private static Health health(PolicyFiles files, String now) {
        PoliciesInForce inForce =
                new PoliciesInForce(new PoliciesInForce.State(PolicyBook.of(files.policies()), files.version()));
        return new HolidayDataHealth(inForce, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).health();
    }
}
