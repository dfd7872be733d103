package dev.casebook.api.config.startup;

import dev.casebook.api.config.settings.CasebookSettings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on standard output where the service is and what to try, and at last that it is ready. */
@Component
class StartScreen {

    private final CasebookSettings settings;
    private final DataDirectory directory;
    private final boolean quiet;
    private volatile String url = "";

    StartScreen(CasebookSettings settings, DataDirectory directory, ObjectProvider<QuietStart> quiet) {
        this.settings = settings;
        this.directory = directory;
        this.quiet = quiet.getIfAvailable() != null;
    }

    @EventListener
    void listens(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        url = ServiceUrl.of(
                event.getApplicationContext().getEnvironment(),
                event.getWebServer().getPort());
        directory.announce(url);
        if (!quiet) {
            screen().forEach(System.out::println);
        }
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && !url.isEmpty() && !quiet) {
            System.out.println("Ready: " + url);
        }
    }

    private List<String> screen() {
        return List.of(
                "Casebook",
                "  listens on   " + url
                        + (settings.insecure() ? "   (insecure: anybody who reaches it may do anything)" : ""),
                "  data         " + directory.path(),
                "  event store  " + eventStore(),
                "  views        " + views(),
                "",
                "Try next:",
                "  curl " + url + "/api/v1/queues/_all",
                "  curl " + url + "/api/v1/events?limit=5",
                "  open " + url + "/swagger-ui.html in a browser",
                "");
    }

    private String eventStore() {
        String given = settings.events().url();
        return given == null ? "H2, in the file events.mv.db of the data directory" : given.replaceAll("\\?.*", "");
    }

    private String views() {
        String given = settings.views().uri();
        return given == null
                ? "in memory, rebuilt from the log at each start; meant for up to about 100,000 cases"
                : given.replaceAll("//[^@/]*@", "//").replaceAll("\\?.*", "");
    }
}
