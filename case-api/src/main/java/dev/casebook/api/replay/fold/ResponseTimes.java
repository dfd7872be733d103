package dev.casebook.api.replay.fold;

import dev.casebook.domain.replay.Column;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Rows;
import dev.casebook.domain.replay.Table;
import dev.casebook.domain.supportcase.event.TargetEvent;
import dev.casebook.domain.supportcase.event.TargetMet;
import dev.casebook.domain.supportcase.event.TargetSatisfied;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the working time is distributed that passed until what was promised was done, in time or late, for each metric: the
 * least time that such a part of all did not exceed (nearest rank).
 */
public final class ResponseTimes implements EventFold<ResponseTimes.Answers> {

    private static final List<Integer> PERCENTILES = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99, 100);

    /** The times of a case. */
    public static final class Answers extends ArrayList<Answers.Answer> {
        private static final long serialVersionUID = 1;

        /** One of them. */
        public record Answer(String metric, long seconds) implements Serializable {}
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("metric"), Column.number("seconds"), Column.sum("answers"));
    }

    @Override
    public Answers begin() {
        return new Answers();
    }

    @Override
    public Answers apply(Answers answers, FoldedEvent event) {
        if (event.payload() instanceof TargetMet || event.payload() instanceof TargetSatisfied) {
            TargetEvent done = (TargetEvent) event.payload();
            answers.add(new Answers.Answer(done.metric().name(), done.counted().toSeconds()));
        }
        return answers;
    }

    @Override
    public void end(Answers answers, Range range, Rows rows) {
        answers.forEach(answer -> rows.add(answer.metric(), answer.seconds(), 1L));
    }

    @Override
    public Table conclude(Table sums, Range range) {
        Map<String, List<long[]>> byMetric = new LinkedHashMap<>();
        for (List<@Nullable Object> row : sums.rows()) {
            byMetric.computeIfAbsent(String.valueOf(row.get(0)), none -> new ArrayList<>())
                    .add(new long[] {number(row.get(1)), number(row.get(2))});
        }
        List<List<@Nullable Object>> result = new ArrayList<>();
        byMetric.forEach((metric, times) -> {
            long all = times.stream().mapToLong(time -> time[1]).sum();
            for (int percentile : PERCENTILES) {
                result.add(List.of(metric, (long) percentile, reached(times, all, percentile), all));
            }
        });
        List<Column> columns = List.of(
                Column.text("metric"), Column.number("percentile"), Column.number("seconds"), Column.number("answers"));
        return new Table(columns, result);
    }

    /** The time that a part of all did not exceed; the times are in their order. */
    private static long reached(List<long[]> times, long all, int percentile) {
        long rank = (all * percentile + 99) / 100;
        long counted = 0;
        for (long[] time : times) {
            counted += time[1];
            if (counted >= rank) {
                return time[0];
            }
        }
        return times.get(times.size() - 1)[0];
    }

    private static long number(@Nullable Object value) {
        return value instanceof Long number ? number : 0;
    }
}
