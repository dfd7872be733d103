package dev.casebook.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casebook.api.CasebookApplication;
import dev.casebook.api.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RetargetingOnPostgreSqlTest extends RetargetingContract {

    @Autowired
    Environment settings;

    @Autowired
    PoliciesInForce inForce;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        String url = Postgres.newDatabase();
        registry.add("casebook.events.url", () -> url);
    }

    @Test
    void a_node_whose_files_differ_goes_by_the_log_until_it_may_adopt_them_and_the_others_notice() {
        Policies others = new Policies().promising("PT9H");
        int number = inForce.book().current().number();
        try (ConfigurableApplicationContext other = node(others, "false")) {
            assertThat(other.getBean(PoliciesInForce.class).state().version())
                    .isEqualTo(inForce.state().version());
            assertThat(other.getBean(ConfigurationDesk.class).difference()).isPresent();
        }
        try (ConfigurableApplicationContext other = node(others, "true")) {
            PoliciesInForce there = other.getBean(PoliciesInForce.class);
            assertThat(there.book().current().number()).isEqualTo(number + 1);
            await().until(() -> inForce.state().version().equals(there.state().version()));
            assertThat(inForce.book().version(number).number()).isEqualTo(number);
        }
    }

    private ConfigurableApplicationContext node(Policies files, String adopt) {
        return CasebookApplication.start(
                "--server.port=0",
                "--casebook.data=" + newDirectory(),
                "--casebook.events.url=" + settings.getProperty("casebook.events.url"),
                "--casebook.config.adopt=" + adopt,
                "--casebook.config.location=" + files.directory());
    }
}
