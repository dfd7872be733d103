package dev.casebook.projections.running;

import dev.casebook.projections.View;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.IdentifierFactory;

/**
 * The rebuilds of this node. There is one of a view at a time, on however many nodes: who starts one joins it, and one
 * that a node left, because it stopped, is gone on with by the next that starts.
 */
public final class Rebuilds {

    private static final int KNOWN = 100;

    private final ViewRuns runs;
    private final Clock clock;
    private final Map<String, Rebuild> byId = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Rebuild> running = new ConcurrentHashMap<>();

    /** Rebuilds of these views. */
    public Rebuilds(ViewRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** Starts a rebuild of a view, or joins the one that runs, here or on another node. */
    public synchronized Rebuild start(View<?> view) {
        Rebuild present = running.get(view.name());
        if (present != null && present.progress().state() == Rebuild.State.RUNNING) {
            return present;
        }
        return begun(runs.building(view.name())
                .map(left -> Rebuild.goOn(left, view, runs, clock))
                .orElseGet(() -> Rebuild.start(newId(), view, runs, clock)));
    }

    private static String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    /** Goes on with those that nodes of these views left, or that they are at. */
    public synchronized void goOn() {
        runs.names().stream()
                .flatMap(name -> runs.view(name).stream())
                .forEach(view ->
                        runs.building(view.name()).ifPresent(left -> begun(Rebuild.goOn(left, view, runs, clock))));
    }

    private Rebuild begun(Rebuild rebuild) {
        byId.put(rebuild.progress().id(), rebuild);
        if (byId.size() > KNOWN) {
            byId.remove(byId.keySet().iterator().next());
        }
        running.put(rebuild.progress().view(), rebuild);
        return rebuild;
    }

    /** The rate of the running rebuild of a view, in positions a second; 0 where none runs. */
    public long rate(String view) {
        Rebuild present = running.get(view);
        if (present == null) {
            return 0;
        }
        Progress progress = present.progress();
        return progress.state() == Rebuild.State.RUNNING ? progress.eventsPerSecond() : 0;
    }

    /** One of the last hundred rebuilds, by its id. */
    public Optional<Rebuild> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
