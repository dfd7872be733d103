package dev.casebook.projections.queue;

import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.Page;
import java.util.Map;

/**
 * A page of a queue, and how much there is of its team.
 *
 * @param cases the open cases on it
 * @param counts how many open cases the team has, or all teams together, by status: NEW, OPEN, PENDING
 */
public record QueuePage(Page<CaseSummary> cases, Map<String, Integer> counts) {}
