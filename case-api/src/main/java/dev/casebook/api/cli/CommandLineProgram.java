package dev.casebook.api.cli;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.incidentlog.BrokenLog;
import dev.casebook.api.log.UnreadableEvent;
import dev.casebook.api.replay.FoldFailed;
import dev.casebook.api.replay.export.ExportFailed;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The program as a whole. Exit codes: 0 done, 1 not done or not all of it, 2 called wrongly. */
public final class CommandLineProgram {

    @Command(
            name = "casebook",
            scope = ScopeType.INHERIT,
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            subcommands = HelpCommand.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "An event-sourced support case engine.",
            footer = {
                "",
                "Settings of the service follow a command as --name=value, or stand in the",
                "environment (--casebook.data=DIR is CASEBOOK_DATA=DIR)."
            })
    private static final class Root {}

    private static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = CommandLineProgram.class.getPackage().getImplementationVersion();
            return new String[] {"Casebook " + (version == null ? "of a checkout" : version)};
        }
    }

    private final CommandLine commands;

    /**
     * The program.
     *
     * @param start starts the service
     * @param clock the clock of this machine
     */
    public CommandLineProgram(ServiceStart start, Clock clock) {
        ServiceStart said = saying(start);
        CommandLine imports = new CommandLine(new ImportCommand())
                .addSubcommand(withSettings(new ImportIncidentLogCommand(said, clock)))
                .addSubcommand(withSettings(new ImportHistoryCommand(said, clock)));
        commands = new CommandLine(new Root())
                .addSubcommand(withSettings(new DemoCommand(said, clock)))
                .addSubcommand(withSettings(new ServeCommand(said)))
                .addSubcommand(imports)
                .addSubcommand(withSettings(new VerifyCommand(clock)))
                .addSubcommand(withSettings(new WhatIfCommand(said, clock)))
                .addSubcommand(withSettings(new ReplayCommand(said, clock)))
                .addSubcommand(withSettings(new ExportCommand(said, clock)))
                .addSubcommand(new CommandLine(new CalendarCommand()).addSubcommand(new ImportICalCommand(clock)))
                .setExecutionExceptionHandler(CommandLineProgram::explain);
    }

    private static CommandLine withSettings(Object command) {
        return new CommandLine(command).setUnmatchedArgumentsAllowed(true);
    }

    private static ServiceStart saying(ServiceStart start) {
        return (settings, also) -> {
            try {
                return start.start(settings, also);
            } catch (RuntimeException reported) {
                throw new StartFailed(reported);
            }
        };
    }

    /**
     * Runs a command and waits for its end; serving ends when the process is told to.
     *
     * @return the exit code
     */
    public int run(String... words) {
        return commands.execute(words);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof StartFailed) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof ImportFailed
                || failure instanceof BrokenLog
                || failure instanceof FoldFailed
                || failure instanceof ExportFailed
                || failure instanceof UnreadableEvent
                || failure instanceof CommandFailed) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof SettingMistake) {
            command.getErr().println("Casebook cannot start. " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
