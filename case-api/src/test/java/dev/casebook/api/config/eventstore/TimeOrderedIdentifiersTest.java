package dev.casebook.api.config.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void rise_strictly_as_texts() {
        IdentifierFactory ids = new TimeOrderedIdentifiers();
        List<String> made =
                Stream.generate(ids::generateIdentifier).limit(20_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void are_uuids_of_version_7_that_tell_when_they_were_made() {
        UUID id = UUID.fromString(new TimeOrderedIdentifiers().generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        assertThat(Duration.between(made, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void are_what_axon_gives_to_events() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }
}
