package dev.casebook.benchmarks;

import dev.casebook.domain.supportcase.Priority;
import dev.casebook.projections.running.ViewRuns;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;

/** Of a hundred calls twenty open a case, ten resolve one, and the rest work on one. No two callers are on one case. */
final class MixedLoad implements Load.Call {

    private static final int CALLERS = 32;

    /** Between two looks at the log. */
    private static final int CALLS = 2_000;

    private final Cases cases;
    private final ConcurrentLinkedDeque<String> open = new ConcurrentLinkedDeque<>();

    MixedLoad(Cases cases) {
        this.cases = cases;
    }

    /** Works on a service until its log has come to so many events. */
    static void fill(Service service, int events) throws Exception {
        MixedLoad mixed = new MixedLoad(new CasesInProcess(service));
        while (service.bean(ViewRuns.class).head() < events) {
            Load.times(CALLERS, CALLS, mixed);
        }
    }

    @Override
    public void by(int caller) throws Exception {
        int dice = ThreadLocalRandom.current().nextInt(100);
        String caseId = dice < 20 ? null : open.poll();
        if (caseId == null) {
            open.add(cases.open(ThreadLocalRandom.current().nextInt(1_000_000)));
        } else if (dice >= 90) {
            cases.resolve(caseId);
        } else {
            work(caseId, dice);
            open.add(caseId);
        }
    }

    private void work(String caseId, int dice) throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (dice < 45) {
            cases.note(caseId);
        } else if (dice < 70) {
            cases.assign(caseId, "team-" + random.nextInt(Cases.TEAMS), "agent-" + random.nextInt(100));
        } else {
            cases.classify(caseId, "topic-" + random.nextInt(50), Priority.values()[random.nextInt(4)]);
        }
    }
}
