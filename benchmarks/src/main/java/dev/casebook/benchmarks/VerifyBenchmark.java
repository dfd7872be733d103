package dev.casebook.benchmarks;

import dev.casebook.api.config.startup.DataDirectory;
import dev.casebook.api.proof.Seals;
import dev.casebook.api.proof.StoreCheck;
import dev.casebook.domain.history.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mixed log checked against what was signed of it, from its first event on, as {@code ./casebook verify --store} does. */
final class VerifyBenchmark implements Benchmark {

    private static final StoreCheck.Trust AS_KEPT = new StoreCheck.Trust(null, null, null);

    @Override
    public String part() {
        return "verify";
    }

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        try (Service service = new Service(stores.settings())) {
            service.stopProcessors();
            MixedLoad.fill(service, plan.events());
            seal(service.bean(Seals.class));
            double cold = rate(service);
            report.add(new Figure(part(), "the whole log, the first time", "events/s", List.of(cold)));
            List<Double> rates = new ArrayList<>();
            for (int run = 0; run < plan.runs(); run++) {
                rates.add(rate(service));
            }
            report.add(new Figure(part(), "the whole log, later", "events/s", rates));
        }
    }

    private static void seal(Seals stopped) {
        stopped.start();
        stopped.round();
    }

    private static double rate(Service service) throws IOException {
        long[] total = new long[1];
        StoreCheck check = new StoreCheck(
                service.bean(DataDirectory.class).path(), JdbcClient.create(service.bean(DataSource.class)), AS_KEPT);
        long begun = System.nanoTime();
        Verdict verdict = check.run((done, all) -> total[0] = all);
        if (!verdict.findings().isEmpty() || total[0] == 0) {
            throw new IllegalStateException("the check of " + total[0] + " events found " + verdict.findings());
        }
        return total[0] / ((System.nanoTime() - begun) / 1e9);
    }
}
