package dev.casebook.api.cli;

import picocli.CommandLine.Command;

/** Groups the kinds of imports; which one must be said. */
@Command(
        name = "import",
        synopsisSubcommandLabel = "KIND",
        description = {
            "Plays a case log into Casebook.",
            "What is there already is not played again: an import that was interrupted goes on when called again."
        })
final class ImportCommand {}
