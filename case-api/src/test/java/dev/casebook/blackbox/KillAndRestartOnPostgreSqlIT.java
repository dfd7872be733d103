package dev.casebook.blackbox;

import dev.casebook.api.testing.Postgres;
import java.util.List;

/** With the log on a server, which commits an event that is all of a request by its own statement. */
class KillAndRestartOnPostgreSqlIT extends KillAndRestartContract {

    private final String log = Postgres.newDatabase();

    @Override
    List<String> storeSettings() {
        return List.of("--casebook.events.url=" + log, "--casebook.config.adopt=true");
    }
}
