package dev.casebook.api.cli;

import picocli.CommandLine.Command;

/** Groups what can be done with the calendars of the configuration; which it is must be said. */
@Command(
        name = "calendar",
        synopsisSubcommandLabel = "WHAT",
        description = "Prepares the calendars of the configuration files.")
final class CalendarCommand {}
