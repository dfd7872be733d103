package dev.casebook.api.import_.incidentlog;

import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log: an incident as it stood after one update. What the log does not know ({@code ?}, state {@code
 * -100}) is null and says nothing.
 *
 * @param line the number of its line in the file, from 1
 * @param updatedAt when the update happened
 * @param updatedBy who made it
 * @param openedAt when the incident was opened
 * @param openedBy who opened it
 * @param state its state
 * @param priority its priority
 * @param channel where it came from
 * @param caller whose incident it is
 * @param category what it is about
 * @param symptom what was noticed
 * @param group the team that has it
 * @param assignee the agent who has it
 * @param closedCode how it was closed in the end: the same on every row, so of use only at the row that resolves
 * @param madeSla whether the log's own system counted its target as met then; never played, only compared
 */
public record IncidentRow(
        long line,
        Instant updatedAt,
        @Nullable String updatedBy,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable LogState state,
        @Nullable Priority priority,
        @Nullable Channel channel,
        @Nullable String caller,
        @Nullable String category,
        @Nullable String symptom,
        @Nullable String group,
        @Nullable String assignee,
        @Nullable String closedCode,
        @Nullable Boolean madeSla) {}
