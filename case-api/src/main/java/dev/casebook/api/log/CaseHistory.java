package dev.casebook.api.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The histories of cases: what happened to each and in its conversations, in the order of the log. */
@Component
public class CaseHistory {

    /** So many events are read at least at once, as a filter may leave few of them. */
    private static final int LEAST_READ = 100;

    private final EventLog log;

    CaseHistory(EventLog log) {
        this.log = log;
    }

    /** The history of a case as far as the log reaches now; none where there is no such case. */
    public Optional<Told> of(String caseId) {
        boolean known = log.ofAggregates(List.of(caseId), 0, 1).stream()
                .anyMatch(first -> first.aggregateType().equals("SupportCase"));
        return known
                ? Optional.of(new Told(caseId, HeardConversations.of(caseId, log.relationsOf(caseId))))
                : Optional.empty();
    }

    /** The conversations that a case has or had, in the order in which they came; none where there is no such case. */
    public Set<String> conversationsOf(String caseId) {
        return HeardConversations.of(caseId, log.relationsOf(caseId)).ids();
    }

    /** The history of one case. */
    public final class Told {

        private final HeardConversations heard;
        private final List<String> sources;

        private Told(String caseId, HeardConversations heard) {
            this.heard = heard;
            sources = new ArrayList<>(heard.ids());
            sources.add(caseId);
        }

        /**
         * Hands over its events one after the other, without holding them all.
         *
         * @param after only events beyond this position; 0 for all
         * @param wanted which of them
         */
        public void forEach(long after, Predicate<LoggedEvent> wanted, Consumer<LoggedEvent> consumer) {
            log.forEach(sources, after, Long.MAX_VALUE, event -> {
                if (heard.include(event) && wanted.test(event)) {
                    consumer.accept(event);
                }
            });
        }

        /**
         * A page of its events.
         *
         * @param after only events beyond this position
         * @param wanted which of them
         * @param limit at most so many, at least 1
         */
        public List<LoggedEvent> page(long after, Predicate<LoggedEvent> wanted, int limit) {
            List<LoggedEvent> page = new ArrayList<>();
            int part = Math.max(limit, LEAST_READ);
            long reached = after;
            List<LoggedEvent> read;
            do {
                read = log.ofAggregates(sources, reached, part);
                read.stream()
                        .filter(heard::include)
                        .filter(wanted)
                        .limit(limit - page.size())
                        .forEach(page::add);
                reached = read.isEmpty() ? reached : read.get(read.size() - 1).position();
            } while (page.size() < limit && read.size() == part);
            return page;
        }
    }
}
