package dev.casebook.api.notification;

import java.util.UUID;

class DurableDeliveriesOnH2Test extends DurableDeliveriesContract {

    DurableDeliveriesOnH2Test() {
        super("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
    }
}
