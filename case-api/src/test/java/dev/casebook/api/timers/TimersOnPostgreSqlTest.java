package dev.casebook.api.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.CasebookApplication;
import dev.casebook.api.testing.Postgres;
import dev.casebook.domain.supportcase.event.CaseEscalated;
import dev.casebook.domain.supportcase.event.TargetBreached;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class TimersOnPostgreSqlTest extends TimersContract {

    @Autowired
    Environment settings;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        String url = Postgres.newDatabase();
        registry.add("casebook.events.url", () -> url);
    }

    @Test
    void two_nodes_on_one_log_never_act_twice() {
        try (ConfigurableApplicationContext other = CasebookApplication.start(
                "--server.port=0",
                "--casebook.data=" + newDirectory(),
                "--casebook.events.url=" + settings.getProperty("casebook.events.url"),
                "--casebook.config.location=" + settings.getProperty("casebook.config.location"))) {
            List<String> ids = openedByCustomer(40);

            ids.forEach(id -> await().atMost(PATIENCE)
                    .until(() -> !of(id, CaseEscalated.class).isEmpty()));

            assertThat(other.isRunning()).isTrue();
            assertThat(ids).allSatisfy(id -> {
                assertThat(of(id, TargetBreached.class)).hasSize(1);
                assertThat(of(id, CaseEscalated.class)).hasSize(1);
            });
        }
    }
}
