package dev.casebook.api.command;

import dev.casebook.api.testing.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class CommandDeskOnPostgreSqlTest extends CommandDeskContract {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("casebook.events.url", Postgres::newDatabase);
    }
}
