package dev.casebook.api.cli;

import dev.casebook.api.config.eventstore.BulkLoad;
import dev.casebook.api.config.startup.QuietStart;
import dev.casebook.api.import_.client.CasebookClient;
import dev.casebook.api.import_.client.ServerCalls;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where an import goes: to the server that is named, else through the one that holds the data directory, else into the
 * data directory itself, by a service that this process starts on a free port of this machine and ends afterwards.
 */
@SuppressWarnings("NullAway.Init")
final class ImportTarget {

    /** An open way to a service. */
    record Way(CasebookClient client, @Nullable ConfigurableApplicationContext own) implements AutoCloseable {

        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The server to import into, as http://127.0.0.1:8080. Default: the data directory"
                    + " (--casebook.data=DIR), through the server that holds it, if one does.")
    private @Nullable URI server;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many requests run at once. Default: ${DEFAULT-VALUE}.")
    private int workers;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * How many requests run at once.
     *
     * @throws ParameterException when that, or anything else that was given, cannot be
     */
    int workers() {
        new Settings(command).all();
        if (workers < 1 || workers > 64) {
            throw new ParameterException(command.commandLine(), "--workers must be 1 to 64");
        }
        return workers;
    }

    /** Finds or starts the service. */
    Way open(ServiceStart start) {
        Settings settings = new Settings(command);
        List<String> given = settings.all();
        if (server != null) {
            if (server.getHost() == null || !List.of("http", "https").contains(server.getScheme())) {
                throw new ParameterException(
                        command.commandLine(), "--server must be a URL like http://127.0.0.1:8080");
            }
            return new Way(clientOf(server), null);
        }
        Path data = Path.of(settings.value("casebook.data").orElse("./data"));
        Optional<URI> holder = DataHolder.of(data);
        return holder.map(url -> new Way(clientOf(url), null)).orElseGet(() -> own(start, given));
    }

    private static Way own(ServiceStart start, List<String> given) {
        List<String> settings = new ArrayList<>(given);
        settings.removeIf(setting -> setting.startsWith("--server."));
        settings.add("--server.port=0");
        settings.add("--server.address=127.0.0.1");
        System.out.println("Opening the data directory; it is held until the import ends");
        ConfigurableApplicationContext own = start.start(settings, context -> {
            context.registerBean(QuietStart.class, QuietStart::new);
            context.registerBean(BulkLoad.class, BulkLoad::new);
        });
        String port = own.getEnvironment().getRequiredProperty("local.server.port");
        return new Way(clientOf(URI.create("http://127.0.0.1:" + port)), own);
    }

    private static CasebookClient clientOf(URI url) {
        return new CasebookClient(new ServerCalls(url));
    }
}
