package dev.casebook.api.timers;

import dev.casebook.api.testing.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class TimersInTransactionsOnPostgreSqlTest extends TimersInTransactionsContract {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        String url = Postgres.newDatabase();
        registry.add("casebook.events.url", () -> url);
    }
}
