package dev.casebook.architecture.broken.domain;

import java.time.Instant;
import java.util.function.Supplier;

class RefersToTheMachinesClock {
    final Supplier<Instant> now = Instant::now;
}
