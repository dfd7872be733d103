/**
 * The command line: serve, demo and import as subcommands of one program. It reads options, starts the service or finds
 * the one that runs, and leaves the work to others.
 */
@NullMarked
package dev.casebook.api.cli;

import org.jspecify.annotations.NullMarked;
