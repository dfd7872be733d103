package dev.casebook.benchmarks;

import dev.casebook.api.policy.ConfigurationDesk;
import dev.casebook.api.policy.retargeting.RetargetingRun;
import dev.casebook.api.policy.retargeting.RetargetingRuns;
import dev.casebook.domain.supportcase.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Many open targets, two a case, and many timers, one a case: how fast all open cases take up another policy, how late
 * timers are while commands run, and how a service that was down works off what fell due meanwhile. The views are on a
 * real MongoDB where one is given, else in memory.
 */
final class ScaleBenchmark implements Benchmark {

    private static final int COMMANDS_A_SECOND = 500;

    /** How many of a hundred cases have a timer that fires in a minute while commands run: two, then six. */
    private static final List<Integer> FIRING = List.of(2, 6);

    private static final int TARGETS_A_CASE = 2;

    /** A command to an overdue case records what fell due, ahead of its turn, so these do not wait. */
    private static final int WORKED_AT_A_START = 1_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final @Nullable MongoServer mongo;

    ScaleBenchmark(@Nullable MongoServer mongo) {
        this.mongo = mongo;
    }

    @Override
    public String part() {
        return "scale";
    }

    /** Cases whose timers fall due while nobody is there, and others that people work on. */
    private record Overdue(List<String> worked, Instant due, Resumptions resumed) {}

    @Override
    public void run(Plan plan, Stores stores, Report report) throws Exception {
        List<String> settings = new ArrayList<>(stores.settings());
        Path files = Files.createTempDirectory("casebook-policies");
        settings.add("--casebook.config.location=" + files);
        if (mongo != null) {
            settings.add("--casebook.views.uri=" + mongo.newDatabase());
        }
        writePolicy(files, 4);
        Overdue overdue;
        try (Service service = new Service(settings)) {
            List<String> open = new ArrayList<>(new CasesInProcess(service).opened(plan.targets() / TARGETS_A_CASE));
            settle(service);
            retarget(report, service, files, open.size());
            settle(service);
            for (int hundredths : FIRING) {
                fireUnderLoad(open.size() / 100 * hundredths, report, service, open);
                settle(service);
            }
            overdue = pendAll(service, open, plan.targets());
        }
        Duration left = Duration.between(Instant.now(), overdue.due()).plus(WINDOW);
        Thread.sleep(Math.max(0, left.toMillis()));
        restart(report, settings, plan.targets(), overdue);
    }

    private static Overdue pendAll(Service service, List<String> open, int timers) throws Exception {
        CasesInProcess cases = new CasesInProcess(service);
        open.addAll(cases.opened(timers - open.size() + WORKED_AT_A_START));
        settle(service);
        Resumptions resumed = Resumptions.fromNowOn(service);
        Instant due = cases.pend(open.subList(0, timers), WINDOW);
        settle(service);
        return new Overdue(open.subList(timers, open.size()), due, resumed);
    }

    private void retarget(Report report, Service service, Path files, int cases) throws Exception {
        writePolicy(files, 5);
        service.bean(ConfigurationDesk.class).reload(Actor.CLOCK, MetaData.emptyInstance());
        RetargetingRuns runs = service.bean(RetargetingRuns.class);
        while (runs.latest().map(RetargetingRun::finishedAt).isEmpty()) {
            Thread.sleep(200);
        }
        String what = "another policy for " + cases + " open cases";
        report.add(figure(what, "cases/s", runs.latest().orElseThrow().rate()));
    }

    private static void settle(Service service) throws InterruptedException {
        service.settle();
        service.settleTimers();
    }

    private void fireUnderLoad(int timers, Report report, Service service, List<String> open) throws Exception {
        CasesInProcess cases = new CasesInProcess(service);
        List<String> waiting = open.subList(0, timers);
        List<String> worked = open.subList(timers, open.size());
        Resumptions resumed = Resumptions.fromNowOn(service);
        Instant due = cases.pend(waiting, WINDOW);
        try (PacedLoad load = notes(cases, worked)) {
            resumed.await(waiting.size(), due.plus(PATIENCE));
            String what = waiting.size() + " timers of " + open.size() + " within " + WINDOW.toSeconds() + " s, ";
            reportLoad(report, what, load);
            Histogram lateness = resumed.latenessInMillis();
            report.add(figure(what + "lateness p50", "ms", lateness.getValueAtPercentile(50)));
            report.add(figure(what + "lateness p99", "ms", lateness.getValueAtPercentile(99)));
        }
    }

    private void restart(Report report, List<String> settings, int timers, Overdue overdue) throws Exception {
        long begun = System.nanoTime();
        try (Service service = new Service(settings);
                PacedLoad load = notes(new CasesInProcess(service), overdue.worked())) {
            Resumptions resumed = overdue.resumed().seenBy(service);
            resumed.await(timers, Instant.now().plus(PATIENCE));
            String what = timers + " overdue timers at a start, ";
            reportLoad(report, what, load);
            report.add(figure(what + "worked off", "/s", timers * 1e9 / (System.nanoTime() - begun)));
            report.add(figure(what + "farthest out of order", "places", resumed.farthestOutOfOrder()));
            report.add(figure(what + "fired twice", "of them", (double) resumed.count() - timers));
        }
    }

    private void reportLoad(Report report, String what, PacedLoad load) {
        report.add(figure(what + "commands meanwhile", "/s", load.rate()));
        report.add(figure(what + "a command p50", "ms", load.millis(50)));
        report.add(figure(what + "a command p99", "ms", load.millis(99)));
    }

    private Figure figure(String what, String unit, double value) {
        return new Figure(part(), what, unit, List.of(value));
    }

    private static PacedLoad notes(CasesInProcess cases, List<String> worked) {
        return new PacedLoad(COMMANDS_A_SECOND, number -> cases.note(worked.get(number * 31 % worked.size())));
    }

    private static void writePolicy(Path files, int hours) throws Exception {
        Files.writeString(files.resolve("policies.yaml"), """
                calendars:
                  always:
                    zone: UTC
                    week: { MON: ["00:00-24:00"], TUE: ["00:00-24:00"], WED: ["00:00-24:00"], THU: ["00:00-24:00"],
                            FRI: ["00:00-24:00"], SAT: ["00:00-24:00"], SUN: ["00:00-24:00"] }
                policies:
                  - name: everything
                    calendar: always
                    goals:
                      FIRST_RESPONSE: { URGENT: PT%1$dH, HIGH: PT%1$dH, NORMAL: PT%1$dH, LOW: PT%1$dH }
                      RESOLUTION: { URGENT: PT8%1$dH, HIGH: PT8%1$dH, NORMAL: PT8%1$dH, LOW: PT8%1$dH }
                """.formatted(hours));
    }
}
