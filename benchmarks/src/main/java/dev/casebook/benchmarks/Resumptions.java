package dev.casebook.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The cases that resumed since a position of the log, which is when their timers fired. */
final class Resumptions {

    /** A count reads much of the log, which would take a fifth of a core if it were taken each second. */
    private static final long PAUSE_MILLIS = 3_000;

    private final JdbcClient log;
    private final long since;

    private Resumptions(JdbcClient log, long since) {
        this.log = log;
        this.since = since;
    }

    /** Those from now on. */
    static Resumptions fromNowOn(Service service) {
        JdbcClient log = service.bean(JdbcClient.class);
        return new Resumptions(
                log,
                log.sql("select max(global_index) from domain_event")
                        .query(Long.class)
                        .single());
    }

    /** The same ones, as another service of the same store sees them. */
    Resumptions seenBy(Service service) {
        return new Resumptions(service.bean(JdbcClient.class), since);
    }

    /**
     * Waits until there are so many.
     *
     * @throws IllegalStateException when there are not by that instant
     */
    void await(int howMany, Instant patience) throws InterruptedException {
        while (count() < howMany) {
            if (Instant.now().isAfter(patience)) throw new IllegalStateException("timers did not fire");
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    int count() {
        return log.sql("select count(*) from domain_event where payload_type = 'CaseResumed' and global_index > ?")
                .param(since)
                .query(Integer.class)
                .single();
    }

    /** How many milliseconds after the instant that was asked for each was recorded. */
    Histogram latenessInMillis() {
        Histogram millis = new Histogram(3);
        all().forEach(one -> millis.recordValue(
                Math.max(0, Duration.between(one.due, one.recorded).toMillis())));
        return millis;
    }

    /** How many places a resumption was away from where it belongs by its instant, at most. */
    int farthestOutOfOrder() {
        List<Resumption> recorded = all();
        List<Integer> due = IntStream.range(0, recorded.size())
                .boxed()
                .sorted((one, other) -> recorded.get(one).due.compareTo(recorded.get(other).due))
                .toList();
        return IntStream.range(0, due.size())
                .map(place -> Math.abs(due.get(place) - place))
                .max()
                .orElse(0);
    }

    private List<Resumption> all() {
        return log.sql("""
                        select payload, recorded_at from domain_event
                        where payload_type = 'CaseResumed' and global_index > ? order by global_index""")
                .param(since)
                .query((row, number) -> new Resumption(dueIn(row.getString(1)), Instant.parse(row.getString(2))))
                .list();
    }

    private static Instant dueIn(String payload) {
        return Instant.parse(
                JsonMapper.shared().readTree(payload).get("occurredAt").asString());
    }

    private record Resumption(Instant due, Instant recorded) {}
}
