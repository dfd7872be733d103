package dev.casebook.api.log;

class EventLogOnH2Test extends EventLogContract {}
