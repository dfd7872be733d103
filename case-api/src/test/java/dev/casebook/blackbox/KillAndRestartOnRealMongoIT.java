package dev.casebook.blackbox;

import dev.casebook.projections.testing.RealMongo;
import java.util.List;

/** With views that outlive the process, which a start goes on with from their tokens. */
class KillAndRestartOnRealMongoIT extends KillAndRestartContract {

    private final String views = RealMongo.newDatabase();

    @Override
    List<String> storeSettings() {
        return List.of("--casebook.views.uri=" + views);
    }
}
