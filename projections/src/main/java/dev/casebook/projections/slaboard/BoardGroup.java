package dev.casebook.projections.slaboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many open cases of a group stand how.
 *
 * @param key the team, priority, channel, topic or agent; null for cases without one
 * @param open how many there are
 * @param onTrack with time left
 * @param atRisk past a step of warning
 * @param breached late
 * @param paused waiting
 * @param none without promises
 * @param oldestDueAt what falls, or fell, due first, or null
 */
public record BoardGroup(
        @Nullable String key,
        int open,
        int onTrack,
        int atRisk,
        int breached,
        int paused,
        int none,
        @Nullable Instant oldestDueAt) {}
