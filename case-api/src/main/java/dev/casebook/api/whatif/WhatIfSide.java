package dev.casebook.api.whatif;

import dev.casebook.projections.targets.MetricReport;
import dev.casebook.projections.targets.ReportQueries;
import java.util.List;

/**
 * How promises were kept, or would have been.
 *
 * @param totals of all teams, one for each metric with an outcome
 * @param groups by team, in order of their names, what has no team last
 */
public record WhatIfSide(List<MetricReport> totals, List<ReportQueries.Group> groups) {}
