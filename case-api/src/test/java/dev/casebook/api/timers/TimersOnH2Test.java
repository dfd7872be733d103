package dev.casebook.api.timers;

class TimersOnH2Test extends TimersContract {}
