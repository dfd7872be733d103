package dev.casebook.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves until the process is told to end. */
@Command(
        name = "serve",
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
@SuppressWarnings("NullAway.Init")
final class ServeCommand implements Callable<Integer> {

    private final ServiceStart start;

    @Spec
    private CommandSpec command;

    ServeCommand(ServiceStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServiceEnd.await(start.start(new Settings(command).all(), nothing -> {}));
        return 0;
    }
}
