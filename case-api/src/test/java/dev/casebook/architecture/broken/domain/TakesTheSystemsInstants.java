package dev.casebook.architecture.broken.domain;

import java.time.InstantSource;

class TakesTheSystemsInstants {
    final InstantSource source = InstantSource.system();
}
