package dev.casebook.api.rest.queue;

import dev.casebook.domain.responsetime.Metric;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.domain.responsetime.Target;
import dev.casebook.domain.supportcase.CaseStatus;
import dev.casebook.domain.supportcase.Channel;
import dev.casebook.domain.supportcase.PendingReason;
import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.queue.QueuePage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a queue, as the contract writes it. */
record QueueAnswer(
        List<Item> items, @Nullable String next, Map<String, Integer> counts, Instant observedAt, long position) {

    /** A case in a queue. */
    record Item(
            String id,
            String reference,
            long version,
            CaseStatus status,
            @Nullable PendingReason pendingReason,
            String subject,
            Customer customer,
            Channel channel,
            @Nullable String topic,
            Priority priority,
            @Nullable String team,
            @Nullable String agent,
            List<String> tags,
            Instant openedAt,
            Instant updatedAt,
            SlaState slaState,
            @Nullable Instant dueAt,
            @Nullable Metric dueMetric,
            int escalationLevel) {

        static Item of(CaseSummary s) {
            return new Item(
                    s.id(),
                    s.reference(),
                    s.version(),
                    s.status(),
                    s.pendingReason(),
                    s.subject(),
                    new Customer(s.customerId(), s.customerName()),
                    s.channel(),
                    s.topic(),
                    s.priority(),
                    s.team(),
                    s.agent(),
                    s.tags(),
                    s.openedAt(),
                    s.updatedAt(),
                    s.slaState(),
                    s.mostUrgent().map(Target::dueAt).orElse(null),
                    s.mostUrgent().map(Target::metric).orElse(null),
                    s.escalationLevel());
        }
    }

    /** Whose case it is. */
    record Customer(String id, @Nullable String name) {}

    static QueueAnswer of(QueuePage page, Instant now, long position) {
        return new QueueAnswer(
                page.cases().items().stream().map(Item::of).toList(),
                page.cases().next(),
                page.counts(),
                now,
                position);
    }
}
