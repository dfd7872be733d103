package dev.casebook.architecture.broken.domain;

import java.util.function.LongSupplier;

class RefersToMilliseconds {
    final LongSupplier now = System::currentTimeMillis;
}
