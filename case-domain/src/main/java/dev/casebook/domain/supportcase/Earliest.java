package dev.casebook.domain.supportcase;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The earliest of several instants, of which any may be missing. */
final class Earliest {

    private Earliest() {}

    static @Nullable Instant of(@Nullable Instant... instants) {
        return Stream.of(instants)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
