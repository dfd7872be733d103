package dev.casebook.api.cli;

import dev.casebook.api.config.policies.ProposedFile;
import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.ServerCalls;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Judges history by other policies. */
@Command(
        name = "what-if",
        description = {
            "Judges history by other policies: what was met and breached, and what would have been.",
            "The log and the views stay as they are."
        })
@SuppressWarnings("NullAway.Init")
final class WhatIfCommand implements Callable<Integer> {

    /** What a server can refuse that the file does not say. */
    private static final Set<String> ASKED_FOR = Set.of("from", "to");

    private final ServiceStart start;
    private final Clock clock;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            required = true,
            description = "The policies, calendars or teams that would have been in force, as a configuration file."
                    + " What it leaves out is as it is in force.")
    private Path policy;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            defaultValue = "1970-01-01T00:00:00Z",
            description = "Since when outcomes count, as 2016-03-03T08:00:00Z. Default: the beginning.")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Before when. Default: now.")
    private @Nullable Instant to;

    @Option(names = "--json", description = "Print JSON, with every flip, instead of a table.")
    private boolean json;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The server to ask, as http://127.0.0.1:8080. Default: the data directory"
                    + " (--casebook.data=DIR), through the server that holds it, if one does.")
    private @Nullable URI server;

    WhatIfCommand(ServiceStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<String> settings = new Settings(command).all();
        Instant end = to == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : to;
        if (!end.isAfter(from)) {
            throw new ParameterException(command.commandLine(), "--to must be after --from");
        }
        ProposedFile file = proposed();
        try (WhatIfSource source = source(settings)) {
            WhatIfProgress progress = new WhatIfProgress(command.commandLine().getErr(), clock);
            return print(source.ask(new WhatIfSource.Question(from, end, file.sections()), progress::at));
        } catch (WhatIfSource.Refused refused) {
            throw new ImportFailed(
                    ASKED_FOR.contains(refused.field())
                            ? "--" + refused.field() + ": " + refused.getMessage()
                            : file.place(refused.field()) + ", " + refused.field() + ": " + refused.getMessage());
        }
    }

    private ProposedFile proposed() {
        try {
            return ProposedFile.read(policy);
        } catch (SettingMistake mistake) {
            throw new ImportFailed(mistake.what());
        }
    }

    private WhatIfSource source(List<String> settings) {
        if (server != null) {
            if (server.getHost() == null || !List.of("http", "https").contains(server.getScheme())) {
                throw new ParameterException(
                        command.commandLine(), "--server must be a URL like http://127.0.0.1:8080");
            }
            return new AskedServer(new ServerCalls(server));
        }
        Path data = Path.of(new Settings(command).value("casebook.data").orElse("./data"));
        return DataHolder.of(data)
                .<WhatIfSource>map(url -> new AskedServer(new ServerCalls(url)))
                .orElseGet(() -> AskedLog.open(start, settings));
    }

    private int print(JsonNode run) {
        if (!run.path("state").asString("").equals("COMPLETED")) {
            throw new ImportFailed("The run ended as " + run.path("state").asString("") + "; the log says why");
        }
        command.commandLine().getOut().println(json ? run.toPrettyString() : WhatIfTable.of(run));
        command.commandLine().getOut().flush();
        return 0;
    }
}
