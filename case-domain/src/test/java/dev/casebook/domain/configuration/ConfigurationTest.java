package dev.casebook.domain.configuration;

import dev.casebook.domain.configuration.command.AdoptConfiguration;
import dev.casebook.domain.configuration.event.ConfigurationAdopted;
import dev.casebook.domain.supportcase.Actor;
import dev.casebook.domain.supportcase.ActorKind;
import dev.casebook.domain.supportcase.Issued;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Instant NINE = Instant.parse("2026-01-26T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-26T10:00:00Z");
    private static final Map<String, String> FILES = Map.of("b.yaml", "b", "a.yaml", "a");
    private static final Map<String, String> OTHERS = Map.of("a.yaml", "c");

    private final AggregateTestFixture<Configuration> fixture = new AggregateTestFixture<>(Configuration.class);

    @Test
    void the_first_files_are_recorded_in_full_as_version_1() {
        fixture.givenNoPriorActivity()
                .when(adopt(FILES, "1a", NINE))
                .expectResultMessagePayload(new Adoption(true, 1, "1a", NINE, 0, null))
                .expectEvents(new ConfigurationAdopted(Configuration.ID, 1, "1a", null, FILES, NINE));
    }

    @Test
    void other_files_are_the_next_version_and_name_the_one_before() {
        fixture.givenCommands(adopt(FILES, "1a", NINE))
                .when(adopt(OTHERS, "2b", TEN))
                .expectResultMessagePayload(new Adoption(true, 2, "2b", TEN, 1, "1a"))
                .expectEvents(new ConfigurationAdopted(Configuration.ID, 2, "2b", "1a", OTHERS, TEN));
    }

    @Test
    void files_that_say_what_is_in_force_record_nothing() {
        fixture.givenCommands(adopt(FILES, "1a", NINE))
                .when(adopt(OTHERS, "1a", TEN))
                .expectResultMessagePayload(new Adoption(false, 1, "1a", NINE, 1, "1a"))
                .expectNoEvents();
    }

    @Test
    void what_was_in_force_once_can_come_back() {
        fixture.givenCommands(adopt(FILES, "1a", NINE), adopt(OTHERS, "2b", NINE.plusSeconds(1)))
                .when(adopt(FILES, "1a", TEN))
                .expectEvents(new ConfigurationAdopted(Configuration.ID, 3, "1a", "2b", FILES, TEN));
    }

    @Test
    void a_node_whose_clock_is_behind_does_not_put_a_version_before_an_earlier_one() {
        fixture.givenCommands(adopt(FILES, "1a", TEN))
                .when(adopt(OTHERS, "2b", NINE))
                .expectEvents(new ConfigurationAdopted(
                        Configuration.ID, 2, "2b", "1a", OTHERS, Instant.parse("2026-01-26T10:00:00.000001Z")));
    }

    private static AdoptConfiguration adopt(Map<String, String> files, String version, Instant at) {
        return new AdoptConfiguration(
                Configuration.ID, files, version, Issued.live(new Actor(ActorKind.AGENT, "li.na"), at));
    }
}
