package dev.casebook.projections.running;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.casebook.projections.View;
import dev.casebook.projections.mongo.MongoViews;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;

/** All views as they run: which generation of each is live, and the one that is being built beside it. */
public final class ViewRuns implements AutoCloseable {

    private static final String GENERATIONS = "view_generation";

    private final MongoViews views;
    private final Log log;
    private final TokenStore tokens;
    private final Map<String, View<?>> known = new LinkedHashMap<>();
    private final Map<String, ViewProcessor> live = new ConcurrentHashMap<>();

    /** Views of a log in a database; nothing runs yet. */
    public ViewRuns(MongoViews views, Log log, List<View<?>> all) {
        this.views = views;
        this.log = log;
        this.tokens = views.tokenStore(log.serializer());
        all.forEach(view -> known.put(view.name(), view));
    }

    /** Starts the live generation of every view. */
    public void start() {
        known.values().forEach(view -> live.put(view.name(), start(view, generationOf(view.name()))));
    }

    /** Starts a generation of a view. */
    ViewProcessor start(View<?> view, int generation) {
        return ViewProcessor.start(view, collectionOf(view.name(), generation), views, log, tokens);
    }

    static String collectionOf(String view, int generation) {
        return view + "_" + generation;
    }

    int generationOf(String view) {
        Document pointer =
                views.collection(GENERATIONS).find(new Document("_id", view)).first();
        return pointer == null ? 1 : pointer.getInteger("generation");
    }

    /** Makes a generation the live one; the one before is ended and dropped. */
    void switchTo(String view, int generation, ViewProcessor next) {
        ViewProcessor before = live.get(view);
        views.collection(GENERATIONS)
                .replaceOne(
                        new Document("_id", view),
                        new Document("_id", view).append("generation", generation),
                        new ReplaceOptions().upsert(true));
        live.put(view, next);
        if (before != null) {
            before.close();
            views.drop(before.collection());
        }
    }

    /** Drops what was built of a generation that never went live. */
    void abandon(ViewProcessor unfinished) {
        unfinished.close();
        views.drop(unfinished.collection());
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

    /** The documents of the live generation of a view, whichever that is when it is asked. */
    public Supplier<MongoCollection<Document>> documents(String view) {
        return () -> views.collection(live(view).collection());
    }

    /** The derived documents of the live generation of a view. */
    public Supplier<MongoCollection<Document>> parts(String view) {
        return () -> views.collection(live(view).collection() + "_parts");
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

    @Override
    public void close() {
        live.values().forEach(ViewProcessor::close);
    }
}
