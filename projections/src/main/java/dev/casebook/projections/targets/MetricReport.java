package dev.casebook.projections.targets;

import dev.casebook.domain.responsetime.Metric;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the promises of one metric were kept.
 *
 * @param metric what was promised
 * @param met how many were kept
 * @param breached how many were broken, the excused among them
 * @param excused how many of those were excused
 * @param complianceGross the share kept, from 0 to 1: met of met and breached
 * @param complianceNet the same without the excused; null where nothing is left
 * @param p50 the working time within which half of the satisfied were; by nearest rank; null where none was satisfied
 * @param p90 within which 90 percent were
 * @param p95 within which 95 percent were
 */
public record MetricReport(
        Metric metric,
        int met,
        int breached,
        int excused,
        @Nullable Double complianceGross,
        @Nullable Double complianceNet,
        @Nullable Duration p50,
        @Nullable Duration p90,
        @Nullable Duration p95) {}
