package dev.casebook.api.whatif;

import dev.casebook.api.log.CaseHistories;
import dev.casebook.domain.supportcase.CaseRules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over the log as it was when the run began: pages are read in order, judged at once, and added up in order. */
public final class WhatIfRun {

    /** Where a run stands. */
    public enum State {
        /** It reads and judges. */
        RUNNING,
        /** Its result is there. */
        COMPLETED,
        /** Something went wrong; the log of the service says what. */
        FAILED,
        /** The service ended before. */
        STOPPED
    }

    /**
     * How far a run is.
     *
     * @param state where it stands
     * @param cases how many cases are judged
     * @param events how many events of the log are read, those of conversations among them
     * @param head how many there were when it began, about
     * @param startedAt when it began
     * @param finishedAt when it ended, or null
     */
    public record Progress(
            State state,
            long cases,
            long events,
            long head,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRun.class);
    private static final int PAGES_AHEAD = 6;

    private final String id;
    private final WhatIfQuestion question;
    private final CaseHistories histories;
    private final PageJudgement judgement;
    private final Clock clock;
    private final SideTally before = new SideTally();
    private final SideTally after = new SideTally();
    private final List<Flip> flipped = new ArrayList<>();
    private long flips;
    private volatile boolean stopping;
    private volatile Progress progress;
    private volatile @Nullable WhatIfResult result;

    WhatIfRun(String id, WhatIfQuestion question, CaseHistories histories, long head, CaseRules rules, Clock clock) {
        this.id = id;
        this.question = question;
        this.histories = histories;
        this.clock = clock;
        Instant now = clock.instant();
        this.judgement = new PageJudgement(histories, question, rules, head, now);
        this.progress = new Progress(State.RUNNING, 0, 0, head, now, null);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** What was asked. */
    public WhatIfQuestion question() {
        return question;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    /** What it found; null until it is completed. */
    public @Nullable WhatIfResult result() {
        return result;
    }

    /** Makes it end after the page at hand. It is not interrupted: that would close the files of an embedded store. */
    void stop() {
        stopping = true;
    }

    /** Runs to the end, or until it is to stop. */
    void run(ExecutorService workers) {
        try {
            judgeAll(workers);
            if (stopping) {
                end(State.STOPPED);
                return;
            }
            result = new WhatIfResult(before.side(), after.side(), flips, List.copyOf(flipped));
            end(State.COMPLETED);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            end(State.STOPPED);
        } catch (ExecutionException | RuntimeException failure) {
            LOG.error("What-if run {} failed", id, failure);
            end(State.FAILED);
        }
    }

    private void judgeAll(ExecutorService workers) throws InterruptedException, ExecutionException {
        Queue<Future<List<CaseVerdicts>>> ahead = new ArrayDeque<>();
        CaseHistories.Page page = histories.after(CaseHistories.BEGINNING);
        while (page.rows() > 0 && !stopping) {
            CaseHistories.Page read = page;
            ahead.add(workers.submit(() -> judgement.judge(read)));
            step(0, page.rows());
            if (ahead.size() > PAGES_AHEAD) {
                addUp(ahead.remove().get());
            }
            page = histories.after(page.last());
        }
        for (Future<List<CaseVerdicts>> rest : ahead) {
            addUp(rest.get());
        }
    }

    private void addUp(List<CaseVerdicts> cases) {
        for (CaseVerdicts verdicts : cases) {
            before.add(verdicts.before());
            after.add(verdicts.after());
            flips += verdicts.flips().size();
            verdicts.flips().stream()
                    .limit(Math.max(0, WhatIfResult.MOST_FLIPS - flipped.size()))
                    .forEach(flipped::add);
        }
        step(cases.size(), 0);
    }

    private void step(int cases, int events) {
        Progress p = progress;
        progress = new Progress(p.state(), p.cases() + cases, p.events() + events, p.head(), p.startedAt(), null);
    }

    private void end(State state) {
        Progress p = progress;
        progress = new Progress(state, p.cases(), p.events(), p.head(), p.startedAt(), clock.instant());
    }
}
