package dev.casebook.benchmarks;

import dev.casebook.api.whatif.OtherPolicies;
import dev.casebook.api.whatif.WhatIfQuestion;
import dev.casebook.api.whatif.WhatIfRun;
import dev.casebook.api.whatif.WhatIfRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A whole log judged twice, as it was and under other policies, views and processes stopped. */
final class WhatIfBenchmark implements Benchmark {

    private static final String HALF_AN_HOUR = """
            {"policies": [{"name": "all", "calendar": "shanghai-office",
              "goals": {"FIRST_RESPONSE": "PT30M", "RESOLUTION": {"businessDays": 2}}, "atRisk": [50, 80]}]}""";

    @Override
    public String part() {
        return "what-if";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            MixedLoad.fill(service, plan.events());
            List<Double> rates = new ArrayList<>();
            for (int run = 0; run <= plan.runs(); run++) {
                double rate = judge(service);
                if (run > 0) {
                    rates.add(rate);
                }
            }
            report.add(new Figure(part(), "a mixed log judged twice", "events/s", rates));
        }
    }

    private static double judge(Service service) throws InterruptedException {
        Instant end = Instant.parse("2199-01-01T00:00:00Z");
        WhatIfQuestion question = new WhatIfQuestion(
                Instant.EPOCH, end, service.bean(OtherPolicies.class).book(HALF_AN_HOUR));
        long begun = System.nanoTime();
        WhatIfRun run = service.bean(WhatIfRuns.class).start(question);
        while (run.progress().state() == WhatIfRun.State.RUNNING) {
            Thread.sleep(5);
        }
        if (run.progress().state() != WhatIfRun.State.COMPLETED) {
            throw new IllegalStateException(
                    "a what-if run ended as " + run.progress().state());
        }
        return run.progress().events() / ((System.nanoTime() - begun) / 1e9);
    }
}
