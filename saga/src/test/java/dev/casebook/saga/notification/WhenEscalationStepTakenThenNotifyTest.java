package dev.casebook.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.Notice;
import dev.casebook.domain.responsetime.NotificationChannel;
import dev.casebook.domain.supportcase.Stamp;
import dev.casebook.domain.supportcase.event.EscalationStepTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class WhenEscalationStepTakenThenNotifyTest {

    private static final Notice LOGGED = new Notice("li.na", "owner", NotificationChannel.LOG, null, null);
    private static final Notice MAILED =
            new Notice("li.na", "owner", NotificationChannel.EMAIL, "li.na@example.com", "office@1");
    private static final Notice CALLED = new Notice("webhook", "webhook", NotificationChannel.WEBHOOK, null, null);

    private final List<Delivery> scheduled = new ArrayList<>();
    private final WhenEscalationStepTakenThenNotify process = new WhenEscalationStepTakenThenNotify(scheduled::add);

    private static EscalationStepTaken step(int repeat) {
        return new EscalationStepTaken(
                "case-1",
                Metric.RESOLUTION,
                1,
                2,
                repeat,
                "why",
                List.of(LOGGED, MAILED, CALLED),
                1,
                null,
                null,
                Instant.parse("2026-01-26T09:00:00Z"));
    }

    @Test
    void each_notice_is_a_delivery_of_its_own_that_names_everybody_told() {
        process.on(step(0), MetaData.emptyInstance());

        assertThat(scheduled).extracting(Delivery::notice).containsExactly(LOGGED, MAILED, CALLED);
        assertThat(scheduled).extracting(Delivery::recipients).containsOnly(List.of("li.na"));
    }

    @Test
    void a_step_that_comes_again_asks_for_the_same_deliveries_and_a_repetition_for_others() {
        process.on(step(0), MetaData.emptyInstance());
        process.on(step(0), MetaData.emptyInstance());
        process.on(step(1), MetaData.emptyInstance());

        assertThat(scheduled.stream().map(Delivery::id).distinct()).hasSize(6);
        assertThat(scheduled).allSatisfy(delivery -> assertThat(delivery.id()).hasSizeLessThan(128));
    }

    @Test
    void nobody_is_told_of_what_an_import_recorded() {
        process.on(step(0), MetaData.with(Stamp.IMPORTED, "true"));

        assertThat(scheduled).isEmpty();
    }
}
