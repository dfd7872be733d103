package dev.casebook.benchmarks;

import dev.casebook.api.log.LogRanges;
import dev.casebook.api.log.LoggedEvent;
import dev.casebook.api.replay.Checkpoints;
import dev.casebook.api.replay.EventSource;
import dev.casebook.api.replay.FoldCode;
import dev.casebook.api.replay.Question;
import dev.casebook.api.replay.Replay;
import dev.casebook.api.replay.fold.ShippedFolds;
import dev.casebook.domain.replay.Range;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mixed log folded from its first event on, every event read into its record, as {@code ./casebook replay} does it. */
final class FoldBenchmark implements Benchmark {

    private static final List<ShippedFolds> FOLDS =
            List.of(ShippedFolds.EVENTS_BY_DAY, ShippedFolds.TIME_IN_STATUS, ShippedFolds.RESPONSE_TIMES);

    @Override
    public String part() {
        return "replay-folds";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            MixedLoad.fill(service, plan.events());
            EventSource log = log(service);
            for (ShippedFolds fold : FOLDS) {
                report.add(new Figure(part(), fold.called(), "events/s", rates(plan, log, fold)));
            }
        }
    }

    private static List<Double> rates(Plan plan, EventSource log, ShippedFolds fold) {
        FoldCode<?> code = ShippedFolds.named(fold.called()).orElseThrow();
        long warm = System.nanoTime() + plan.warmUp().toNanos();
        while (System.nanoTime() < warm) {
            rate(log, code);
        }
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < plan.runs(); run++) {
            rates.add(rate(log, code));
        }
        return rates;
    }

    private static double rate(EventSource log, FoldCode<?> code) {
        Counting events = new Counting();
        Question all = new Question(0, log.head(), new Range(Instant.MIN, Instant.MAX));
        long begun = System.nanoTime();
        new Replay(log, events, Checkpoints.in(null, Clock.systemUTC())).of(code, all);
        return events.reached / ((System.nanoTime() - begun) / 1e9);
    }

    private static EventSource log(Service service) {
        LogRanges ranges = service.bean(LogRanges.class);
        return new EventSource() {
            @Override
            public long head() {
                return ranges.settledUpTo();
            }

            @Override
            public List<LoggedEvent> read(long after, long upTo) {
                return ranges.read(after, upTo);
            }
        };
    }

    private static final class Counting implements Replay.Watcher {

        private long reached;

        @Override
        public void begins(long position, long events) {
            reached = events;
        }

        @Override
        public void reached(long position, long events) {
            reached = events;
        }
    }
}
