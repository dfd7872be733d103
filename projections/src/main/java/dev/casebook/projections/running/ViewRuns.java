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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All views as they run: which generation of each is live, and the one that is being built beside it. */
public final class ViewRuns implements AutoCloseable {

    /** For so long a replaced generation stays, since other nodes, and queries under way, still read it. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    private final Set<String> built = ConcurrentHashMap.newKeySet();

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
        return start(view, Generations.collectionOf(view.name(), generation));
    }

    private ViewProcessor start(View<?> view, String collection) {
        return ViewProcessor.start(view, collection, views, log, tokens);
    }

    /** Starts a generation that a rebuild of this node builds, and {@linkplain #switchTo switches} to once it is live. */
    synchronized ViewProcessor build(View<?> view, int generation) {
        built.add(Generations.collectionOf(view.name(), generation));
        return start(view, generation);
    }

    /** The live generation; where that has read further than the log goes, it is of another log, and a new one is. */
    private int generationOfThisLog(String view) {
        int generation = generations.live(view);
        long read = Positions.furthest(tokens.stored(Generations.collectionOf(view, generation)));
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

    /** Takes over the generation that another node made the live one; a rebuild of it here does so by itself. */
    private synchronized void follow(View<?> view) {
        String collection = Generations.collectionOf(view.name(), generations.live(view.name()));
        if (live(view.name()).collection().equals(collection) || built.contains(collection)) {
            return;
        }
        ViewProcessor next = start(view, collection);
        try {
            succeed(view, next, () -> true);
        } catch (InterruptedException ending) {
            end(next);
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            end(next);
            throw failed;
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

    /** How a generation that is built here stands, on whichever node. */
    Generations.Standing standing(String view, int generation) {
        return generations.standing(view, generation);
    }

    /**
     * Makes a generation the live one, of all nodes; the one before is ended, and deleted a while later.
     *
     * @throws IllegalStateException when a later one is live already, or it does not come up with the one before; then
     *     that one goes on
     */
    synchronized void switchTo(View<?> view, int generation, ViewProcessor next) throws InterruptedException {
        String name = view.name();
        succeed(view, next, () -> generations.goLive(name, generation) || generations.live(name) == generation);
    }

    /** So that nobody who reads sees a step back, the one before stands still until the next has come up with it. */
    private void succeed(View<?> view, ViewProcessor next, BooleanSupplier goesLive) throws InterruptedException {
        ViewProcessor before = live(view.name());
        end(before);
        boolean succeeded = false;
        try {
            awaitAtLeast(before, next);
            if (!goesLive.getAsBoolean()) {
                throw new IllegalStateException("A later generation of view " + view.name() + " is live already");
            }
            live.put(view.name(), next);
            succeeded = true;
        } finally {
            if (!succeeded) {
                startAgain(view, before);
            }
        }
        forgetReplacedLater(view.name());
    }

    private static void awaitAtLeast(ViewProcessor before, ViewProcessor next) throws InterruptedException {
        for (Duration waited = Duration.ZERO; next.position() < before.position(); waited = waited.plus(LOOK)) {
            if (waited.compareTo(PATIENCE) > 0) {
                throw new IllegalStateException(next.collection() + " does not come up with " + before.collection());
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private void startAgain(View<?> view, ViewProcessor ended) {
        boolean told = Thread.interrupted(); // else MongoDB could not be asked any more
        live.put(view.name(), start(view, ended.collection()));
        if (told) {
            Thread.currentThread().interrupt();
        }
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

    void ended(Rebuild rebuild, String view, int generation) {
        built.remove(Generations.collectionOf(view, generation));
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
