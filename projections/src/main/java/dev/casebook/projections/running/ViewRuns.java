package dev.casebook.projections.running;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.View;
import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.mongo.ViewTokenStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All views as they run: which generation of each is live, and the one that is being built beside it. */
public final class ViewRuns implements AutoCloseable {

    /** For so long a replaced generation stays, since other nodes, and queries under way, still read it. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ViewRuns.class);

    private final MongoViews views;
    private final Log log;
    private final ViewTokenStore tokens;
    private final Generations generations;
    private final Upkeep upkeep;
    private final Map<String, View<?>> known = new LinkedHashMap<>();
    private final Map<String, ViewProcessor> live = new ConcurrentHashMap<>();
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Set<Rebuild> rebuilds = ConcurrentHashMap.newKeySet();

    /** Views of a log in a database; nothing runs yet. */
    public ViewRuns(MongoViews views, Log log, List<View<?>> all) {
        this(views, log, all, GRACE);
    }

    ViewRuns(MongoViews views, Log log, List<View<?>> all, Duration grace) {
        this.views = views;
        this.log = log;
        this.tokens = views.tokenStore(log.serializer());
        this.generations = new Generations(views);
        this.upkeep = new Upkeep(grace);
        all.forEach(view -> {
            known.put(view.name(), view);
            paces.put(view.name(), new Pace());
        });
    }

    /** Starts the live generation of every view. */
    public void start() {
        known.values().forEach(view -> live.put(view.name(), startLive(view, generationOfThisLog(view.name()))));
        upkeep.start(() -> known.values().forEach(this::lookAfter));
        known.keySet().forEach(this::forgetReplacedLater);
    }

    private ViewProcessor startLive(View<?> view, int generation) {
        index(view, generation);
        return start(view, generation);
    }

    /** Makes the indexes that queries of a generation need; a rebuild is faster without them, so it does that last. */
    void index(View<?> view, int generation) {
        views.index(view, Generations.collectionOf(view.name(), generation));
    }

    /** Starts a generation of a view. */
    ViewProcessor start(View<?> view, int generation) {
        return ViewProcessor.start(view, Generations.collectionOf(view.name(), generation), views, log, tokens);
    }

    /** The live generation; where that has read further than the log goes, it is of another log, and a new one is. */
    private int generationOfThisLog(String view) {
        int generation = generations.live(view);
        long read = ViewProcessor.furthest(tokens.stored(Generations.collectionOf(view, generation)));
        long head = head();
        if (read <= head) {
            return generation;
        }
        LOG.warn(
                "View {} has read up to position {}, but the log ends at {}: the view is of another log, or the log was"
                        + " set back. The view is built anew",
                view,
                read,
                head);
        generations.goLive(view, generations.next(view));
        return generations.live(view);
    }

    private void lookAfter(View<?> view) {
        follow(view);
        paceOf(view.name()).at(live(view.name()).handledUpTo());
    }

    /** Takes over the generation that another node made the live one. */
    private synchronized void follow(View<?> view) {
        int generation = generations.live(view.name());
        if (!live(view.name()).collection().equals(Generations.collectionOf(view.name(), generation))) {
            replace(view.name(), start(view, generation));
        }
    }

    /** A number for a new generation, with nothing in it, which a rebuild builds. */
    int nextGeneration(String view, String rebuild) {
        int generation = generations.next(view);
        generations.building(view, new Generations.Building(rebuild, generation));
        return generation;
    }

    /** What was being built of a view, here or on another node, and is not live yet. */
    Optional<Generations.Building> building(String view) {
        return generations.building(view);
    }

    /**
     * Makes a generation the live one, of all nodes; the one before is ended, and deleted a while later.
     *
     * @throws IllegalStateException when a later one is live already
     */
    synchronized void switchTo(String view, int generation, ViewProcessor next) {
        if (!generations.goLive(view, generation) && generations.live(view) != generation) {
            throw new IllegalStateException("A later generation of view " + view + " is live already");
        }
        replace(view, next);
    }

    private void replace(String view, ViewProcessor next) {
        ViewProcessor before = live.put(view, next);
        if (before != null) {
            end(before);
        }
        forgetReplacedLater(view);
    }

    /** What fails here must not look as if the switch had failed: the new generation is live. */
    private static void end(ViewProcessor replaced) {
        try {
            replaced.close();
        } catch (RuntimeException failed) {
            LOG.warn("The processor of {} did not end well: {}", replaced.collection(), failed.toString());
        }
    }

    private void forgetReplacedLater(String view) {
        upkeep.afterGrace(() -> generations.forgetReplaced(view));
    }

    /** Deletes what was built of a generation that never went live, as far as MongoDB answers. */
    void abandon(String view, int generation, ViewProcessor unfinished) {
        unfinished.close();
        try {
            if (generations.live(view) != generation) {
                generations.forget(view, generation);
            }
        } catch (RuntimeException unavailable) {
            LOG.warn("Generation {} of view {} stays, unfinished, until the next one goes live", generation, view);
        }
    }

    /** Is told of a rebuild so that it ends with the views. */
    void begun(Rebuild rebuild) {
        rebuilds.add(rebuild);
    }

    void ended(Rebuild rebuild) {
        rebuilds.remove(rebuild);
    }

    /** The view of a name. */
    public Optional<View<?>> view(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** The names of all views. */
    public List<String> names() {
        return new ArrayList<>(known.keySet());
    }

    /** The processor of the live generation of a view. */
    public ViewProcessor live(String view) {
        return Optional.ofNullable(live.get(view)).orElseThrow(() -> new IllegalStateException(view + " does not run"));
    }

    /** How many positions a second a view has handled in the last ten seconds. */
    public long rate(String view) {
        return paceOf(view).perSecond();
    }

    private Pace paceOf(String view) {
        return Objects.requireNonNull(paces.get(view), view);
    }

    /** The documents of the live generation of a view, whichever that is when it is asked. */
    public Supplier<MongoCollection<Document>> documents(String view) {
        return () -> views.collection(live(view).collection());
    }

    /** The derived documents of the live generation of a view. */
    public Supplier<MongoCollection<Document>> parts(String view) {
        return () -> views.collection(live(view).collection() + MongoViews.PARTS);
    }

    /** The position of the last event of the log. */
    public long head() {
        return log.head().getAsLong();
    }

    /** Whether every view has handled every event up to a position. */
    public boolean reached(long position) {
        return known.keySet().stream()
                .allMatch(view -> live.containsKey(view) && live(view).position() >= position);
    }

    /** Leaves rebuilds, which go on at the next start, and ends the live views. */
    @Override
    public void close() {
        List.copyOf(rebuilds).forEach(Rebuild::leave);
        upkeep.close();
        live.values().stream().map(ViewProcessor::end).toList().forEach(CompletableFuture::join);
    }
}
