package dev.casebook.api.timers;

class TimersInTransactionsOnH2Test extends TimersInTransactionsContract {}
