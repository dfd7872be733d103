package dev.casebook.api.demo;

import dev.casebook.api.config.settings.SettingMistake;
import dev.casebook.api.config.startup.ServiceUrl;
import dev.casebook.api.import_.client.CasebookClient;
import dev.casebook.api.import_.client.ImportFailed;
import dev.casebook.api.import_.client.Progress;
import dev.casebook.api.import_.client.ServerCalls;
import dev.casebook.api.import_.incidentlog.IncidentLogImport;
import dev.casebook.api.import_.incidentlog.LogTime;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/** Fills a new demo before the service says that it is ready, then lets the log live on. */
public final class Demo implements ApplicationRunner, DisposableBean {

    private static final int WORKERS = 2;

    private final Environment settings;
    private final double speed;
    private final Clock clock;
    private final PrintStream out;

    private @Nullable DemoPlayer player;

    /**
     * A demo in the service whose settings are given.
     *
     * @param settings the settings of the service
     * @param speed how many times its own pace the log is played at; 0 stands still
     * @param clock the clock of the service
     * @param out where it says what to try
     */
    public Demo(Environment settings, double speed, Clock clock, PrintStream out) {
        this.settings = settings;
        this.speed = speed;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String url = ServiceUrl.of(settings, settings.getRequiredProperty("local.server.port", Integer.class));
        ServerCalls server = new ServerCalls(URI.create(url));
        DemoProgress progress = DemoProgress.in(Path.of(settings.getProperty("casebook.data", "./data")));
        if (!progress.begun()) {
            fill(new CasebookClient(server));
            progress.standAt(0);
        }
        whatToTry(url);
        if (speed > 0) {
            LiveCalls calls = new LiveCalls(server, progress);
            player = new DemoPlayer(DemoScript.of(DemoLog.file(), DemoLog.BEGIN), progress, calls, speed, clock);
            player.start();
        }
    }

    private void fill(CasebookClient client) {
        try {
            if (!imported(client)) {
                throw new ImportFailed("not all of the demo's log is there");
            }
        } catch (ImportFailed failed) {
            throw new SettingMistake(
                    "casebook.data", failed.getMessage() + "; call it again, or give the demo a directory of its own");
        }
    }

    private boolean imported(CasebookClient client) {
        LogTime time = LogTime.of(client, DemoLog.SOURCE, DemoLog.BEGIN, true, clock);
        Progress done = new Progress(out, clock, DemoLog.INCIDENTS);
        return new IncidentLogImport(client, DemoLog.SOURCE, time, done, out::println).run(DemoLog.file(), WORKERS);
    }

    private void whatToTry(String url) {
        out.println("The demo: 1,000 incidents of a real log; " + DemoLog.BEGIN + " was made now.");
        out.println(
                speed > 0
                        ? "What happened then is played on at " + speed + " times its own pace (--speed)."
                        : "It stands still (--speed 0).");
        out.println("  curl '" + url + "/api/v1/queues/_all?limit=5'                  the most urgent cases");
        out.println("  curl '" + url + "/api/v1/sla/board?groupBy=priority'           the board");
        out.println("  curl '" + url + "/api/v1/sla/targets?state=RUNNING&limit=3' what breaches next");
        out.println("  curl '" + url + "/api/v1/cases?externalId=INC0000045'          one incident");
        out.println("  curl -N '" + url + "/api/v1/events/stream'                     what happens, as it happens");
    }

    @Override
    public void destroy() {
        if (player != null) {
            player.close();
        }
    }
}
