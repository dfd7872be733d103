package dev.casebook.domain.responsetime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Target(Metric metric, int instance, @Nullable Instant breachedAt, boolean excused) {}
