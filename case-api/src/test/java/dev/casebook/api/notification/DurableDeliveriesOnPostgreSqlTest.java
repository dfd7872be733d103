package dev.casebook.api.notification;

import dev.casebook.api.testing.Postgres;

class DurableDeliveriesOnPostgreSqlTest extends DurableDeliveriesContract {

    DurableDeliveriesOnPostgreSqlTest() {
        super(Postgres.newDatabase());
    }
}
