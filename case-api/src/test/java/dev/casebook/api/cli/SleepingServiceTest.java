package dev.casebook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SleepingServiceTest {

    @Test
    void no_timer_of_a_log_that_is_only_read_is_fired() {
        try (ConfigurableApplicationContext asleep = new SmallLog().asleep()) {
            assertThat(asleep.getBean(Scheduler.class).getSchedulerState().isStarted())
                    .isFalse();
        }
    }
}
