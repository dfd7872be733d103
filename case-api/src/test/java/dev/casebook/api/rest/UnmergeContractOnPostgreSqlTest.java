package dev.casebook.api.rest;

import dev.casebook.api.testing.Postgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class UnmergeContractOnPostgreSqlTest extends UnmergeContractTest {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("casebook.events.url", Postgres::newDatabase);
    }
}
