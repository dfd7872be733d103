package dev.casebook.architecture.broken.domain;

import java.time.Clock;

record TakesAClock(Clock clock) {}
