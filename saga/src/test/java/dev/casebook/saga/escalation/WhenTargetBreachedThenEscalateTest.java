package dev.casebook.saga.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.BreachCause;
import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.supportcase.Issued;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.command.EscalateBreach;
import dev.casebook.domain.supportcase.event.TargetBreached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenTargetBreachedThenEscalateTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_breach_is_escalated_unless_an_import_recorded_it() {
        List<Object> sent = new ArrayList<>();
        var process = new WhenTargetBreachedThenEscalate(sent::add, Clock.fixed(NOW, ZoneOffset.UTC));
        var breached =
                new TargetBreached("case-1", Metric.RESOLUTION, 2, BreachCause.ELAPSED, NOW, Duration.ofHours(8), NOW);

        process.on(breached, MetaData.from(Map.of(Stamp.IMPORTED, "true")));
        assertThat(sent).isEmpty();

        process.on(breached, MetaData.emptyInstance());
        assertThat(sent)
                .containsExactly(new EscalateBreach(
                        "case-1", Metric.RESOLUTION, 2, Issued.live(WhenTargetBreachedThenEscalate.RULE, NOW)));
    }
}
