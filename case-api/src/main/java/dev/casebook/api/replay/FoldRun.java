package dev.casebook.api.replay;

import dev.casebook.api.log.LoggedEvent;
import dev.casebook.domain.replay.EventFold;
import dev.casebook.domain.replay.FoldedEvent;
import dev.casebook.domain.replay.Range;
import dev.casebook.domain.replay.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One run of a fold: takes pages of the log in their order, and in the end makes the table. */
final class FoldRun<S extends Serializable> {

    private final FoldCode<S> code;
    private final Question question;
    private final Workers workers;
    private final List<Share<S>> shares;
    private Reached reached;

    FoldRun(FoldCode<S> code, Question question, Workers workers) {
        this.code = code;
        this.question = question;
        this.workers = workers;
        this.shares = IntStream.range(0, Share.NUMBER)
                .mapToObj(share -> new Share<>(code, question))
                .toList();
        this.reached = Reached.NOTHING;
    }

    /** Makes a page of events that were read; it may be done by any thread. */
    FoldPage page(List<LoggedEvent> events, long upTo) {
        return FoldPage.of(events, upTo, question);
    }

    /**
     * Folds the next page.
     *
     * @throws FoldFailed when the fold fails; of several failures the first in the log is told
     */
    void fold(FoldPage page) {
        List<FoldFailed> failures = new ArrayList<>();
        workers.forEach(IntStream.range(0, Share.NUMBER).boxed().toList(), share -> {
            try {
                shares.get(share).fold(page.ofShare(share));
            } catch (FoldFailed failure) {
                synchronized (failures) {
                    failures.add(failure);
                }
            }
        });
        failures.stream().min(Comparator.comparingLong(FoldFailed::position)).ifPresent(first -> {
            throw first;
        });
        reached = reached.with(page);
    }

    String name() {
        return code.name();
    }

    String version() {
        return code.version();
    }

    Question question() {
        return question;
    }

    /** How far it is. */
    Reached reached() {
        return reached;
    }

    /** The result. */
    Table end() {
        Range range = new Range(question.range().from(), endOfRange());
        EventFold<S> fold = code.instances().get();
        try {
            Sums sums = new Sums(fold.columns());
            for (Share<S> share : shares) {
                sums.addAll(share.end(range));
            }
            Table table = fold.conclude(sums.table(), range);
            table.rows().forEach(row -> Sums.check(table.columns(), row));
            return table;
        } catch (FoldFailed told) {
            throw told;
        } catch (Throwable thrown) {
            throw new FoldFailed("The fold " + code.name() + " failed at the end: it " + FoldFailed.told(thrown));
        }
    }

    private Instant endOfRange() {
        boolean open = question.range().to().equals(Instant.MAX);
        return open ? reached.latest() : question.range().to();
    }

    /** Its shares, to be kept and restored. */
    List<Share<S>> shares() {
        return shares;
    }

    /** Goes on from where the shares have been restored to. */
    void goOnFrom(Reached restored) {
        reached = restored;
    }

    static FoldedEvent folded(LoggedEvent event) {
        return new FoldedEvent(
                event.position(),
                event.sequence(),
                event.aggregateType(),
                event.aggregateId(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.metaData(),
                event.payload());
    }
}
