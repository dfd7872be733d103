package dev.casebook.api.command;

class CommandDeskOnH2Test extends CommandDeskContract {}
