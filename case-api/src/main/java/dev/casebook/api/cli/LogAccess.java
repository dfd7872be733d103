package dev.casebook.api.cli;

import dev.casebook.api.log.EventJson;
import dev.casebook.api.log.LogRanges;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.replay.EventSource;
import dev.casebook.api.replay.export.EventTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;

/** The log that a command is pointed at by its settings, opened to be read. */
final class LogAccess implements EventSource, AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final LogRanges log;

    private LogAccess(ConfigurableApplicationContext context) {
        this.context = context;
        this.log = context.getBean(LogRanges.class);
    }

    /**
     * Opens it.
     *
     * @throws CommandFailed when a server holds the data directory, or it holds no log
     */
    static LogAccess open(ServiceStart start, CommandSpec command) {
        Settings settings = new Settings(command);
        List<String> given = settings.all();
        Path data = Path.of(settings.value("casebook.data").orElse("./data"));
        Optional<String> database = settings.value("casebook.events.url");
        DataHolder.of(data).filter(server -> database.isEmpty()).ifPresent(server -> {
            throw new CommandFailed("The server at " + server + " holds " + data
                    + "; stop it, or copy its directory while it is stopped, and give the copy with --casebook.data");
        });
        if (database.isEmpty() && !Files.exists(data.resolve("events.mv.db"))) {
            throw new CommandFailed(data + " holds no event log; give the directory that does with --casebook.data");
        }
        return new LogAccess(SleepingService.start(start, given));
    }

    @Override
    public long head() {
        return log.settledUpTo();
    }

    @Override
    public List<LoggedEvent> read(long after, long upTo) {
        return log.read(after, upTo);
    }

    /** Writes its events as the API does. */
    EventTexts texts() {
        return new EventTexts(context.getBean(EventJson.class), context.getBean(JsonMapper.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
