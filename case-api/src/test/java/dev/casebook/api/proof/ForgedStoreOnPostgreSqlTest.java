package dev.casebook.api.proof;

import dev.casebook.api.testing.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ForgedStoreOnPostgreSqlTest extends ForgedStoreContract {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("casebook.events.url", Postgres::newDatabase);
    }
}
