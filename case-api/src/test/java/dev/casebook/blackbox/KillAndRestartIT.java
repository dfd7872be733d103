package dev.casebook.blackbox;

import java.util.List;

/** With views in memory, which a start rebuilds. */
class KillAndRestartIT extends KillAndRestartContract {

    @Override
    List<String> storeSettings() {
        return List.of();
    }
}
