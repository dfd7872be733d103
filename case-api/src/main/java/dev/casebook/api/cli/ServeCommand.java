package dev.casebook.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        customSynopsis = "casebook serve [--SETTING=VALUE]...",
        description = {
            "Starts the service and stays.",
            "Without any setting: data in ./data, HTTP on 127.0.0.1:8080, an H2 event store, views in memory."
        },
        footer = {
            "",
            "Often used settings:",
            "  --server.port=8080             port to listen on",
            "  --server.address=127.0.0.1     address to listen on",
            "  --casebook.data=./data         data directory",
            "  --casebook.events.url=URL      PostgreSQL, as jdbc:postgresql://host/db",
            "  --casebook.views.uri=URI       MongoDB, as mongodb://host/db"
        })
final class ServeCommand implements Callable<Integer> {

    private final ServiceStart start;

    @Mixin
    private final Settings settings = new Settings();

    ServeCommand(ServiceStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServiceEnd.await(start.start(settings.all(), nothing -> {}));
        return 0;
    }
}
