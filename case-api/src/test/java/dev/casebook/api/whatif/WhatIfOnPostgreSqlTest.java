package dev.casebook.api.whatif;

import dev.casebook.api.testing.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class WhatIfOnPostgreSqlTest extends WhatIfContract {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("casebook.events.url", Postgres::newDatabase);
    }
}
