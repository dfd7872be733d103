package dev.casebook.api.config.commands;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.casebook.api.command.IdempotencyKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets idempotency keys that nobody will use again, once an hour on one node. */
@Configuration(proxyBeanMethods = false)
class ForgettingKeys {

    /** The contract promises 24 hours; a caller who retries over a weekend's outage is served too. */
    private static final Duration KEPT = Duration.ofDays(3);

    @Bean
    Task<Void> forgetIdempotencyKeys(IdempotencyKeys keys, Clock clock) {
        return Tasks.recurring("forget-idempotency-keys", FixedDelay.ofHours(1))
                .execute(
                        (instance, context) -> keys.forgetBefore(clock.instant().minus(KEPT)));
    }
}
