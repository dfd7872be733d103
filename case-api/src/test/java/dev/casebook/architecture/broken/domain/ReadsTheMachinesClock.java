package dev.casebook.architecture.broken.domain;

import java.time.Instant;

class ReadsTheMachinesClock {
    Instant now() {
        return Instant.now();
    }
}
