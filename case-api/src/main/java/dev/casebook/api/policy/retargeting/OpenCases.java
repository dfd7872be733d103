package dev.casebook.api.policy.retargeting;

import dev.casebook.api.config.eventstore.EventTypes;
import dev.casebook.domain.supportcase.event.CaseClosed;
import dev.casebook.domain.supportcase.event.CaseMerged;
import dev.casebook.domain.supportcase.event.CaseOpened;
import dev.casebook.domain.supportcase.event.CaseReopened;
import dev.casebook.domain.supportcase.event.CaseResolved;
import dev.casebook.domain.supportcase.event.CaseUnmerged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases that are open, by one scan of the log: views may be behind, or being rebuilt. Where a merge was undone the case
 * may have been resolved before; looking at it then does no harm.
 */
final class OpenCases {

    private static final long POSITIONS_A_QUERY = 100_000;
    private static final Set<String> OPENING = names(CaseOpened.class, CaseReopened.class, CaseUnmerged.class);
    private static final Set<String> ENDING = names(CaseResolved.class, CaseClosed.class, CaseMerged.class);

    private final JdbcClient database;

    OpenCases(JdbcClient database) {
        this.database = database;
    }

    /**
     * The open cases by the position at which each was last opened.
     *
     * @param position only those after it
     * @param meanwhile done again and again while the scan lasts
     */
    SortedMap<Long, String> after(long position, Runnable meanwhile) {
        Map<String, Long> open = new HashMap<>();
        long head = database.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
        for (long from = 0; from < head; from += POSITIONS_A_QUERY) {
            follow(from, Math.min(head, from + POSITIONS_A_QUERY), open);
            meanwhile.run();
        }
        SortedMap<Long, String> byPosition = new TreeMap<>();
        open.forEach((id, at) -> {
            if (at > position) {
                byPosition.put(at, id);
            }
        });
        return byPosition;
    }

    private void follow(long from, long to, Map<String, Long> open) {
        database.sql("""
                        select global_index, aggregate_id, payload_type from domain_event
                        where global_index > :from and global_index <= :to and payload_type in (:types)
                        order by global_index""")
                .param("from", from)
                .param("to", to)
                .param("types", Stream.concat(OPENING.stream(), ENDING.stream()).toList())
                .query(row -> {
                    String id = row.getString(2);
                    if (OPENING.contains(row.getString(3))) {
                        open.put(id, row.getLong(1));
                    } else {
                        open.remove(id);
                    }
                });
    }

    private static Set<String> names(Class<?>... types) {
        return Set.copyOf(List.of(types).stream().map(EventTypes::nameOf).toList());
    }
}
