package dev.casebook.projections.running;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.casebook.projections.mongo.MongoViews;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * Which generation of each view is live, beside the views themselves, so that all nodes agree. Each build has a number
 * of its own and the live one only ever goes up, so builds of several nodes do not meet.
 */
final class Generations {

    private static final String COLLECTION = "view_generation";
    private static final String LIVE = "generation";
    private static final String LAST = "last";
    private static final String BUILDING = "building";

    /**
     * What a rebuild builds, on whichever node.
     *
     * @param rebuild its id
     * @param generation the generation that is to be live one day
     */
    record Building(String rebuild, int generation) {}

    /** What has become of a generation that was to be built. */
    enum Standing {
        /** It is not finished. */
        BUILDING,
        /** It is the live one. */
        LIVE,
        /** It was given up, or a later one is live or is being built. */
        WITHDRAWN
    }

    private final MongoViews views;

    Generations(MongoViews views) {
        this.views = views;
    }

    /** The name of the collection and of the processor of a generation. */
    static String collectionOf(String view, int generation) {
        return view + "_" + generation;
    }

    int live(String view) {
        return liveOf(pointer(view));
    }

    private static int liveOf(Document pointer) {
        return pointer.getInteger(LIVE, 1);
    }

    /** A generation that is later than the live one and was never given before, with nothing in it. */
    int next(String view) {
        int live = live(view);
        int given;
        do {
            given = Objects.requireNonNull(pointers()
                            .findOneAndUpdate(
                                    pointerOf(view),
                                    new Document("$inc", new Document(LAST, 1)),
                                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                    .getInteger(LAST);
        } while (given <= live);
        views.forget(collectionOf(view, given));
        return given;
    }

    /** Says what is being built of a view, so that whoever starts next goes on with it. */
    void building(String view, Building building) {
        Document what = new Document("rebuild", building.rebuild()).append(LIVE, building.generation());
        pointers().updateOne(pointerOf(view), new Document("$set", new Document(BUILDING, what)));
    }

    /** What is being built of a view and is later than the live generation. */
    Optional<Building> building(String view) {
        return buildingOf(pointer(view));
    }

    private static Optional<Building> buildingOf(Document pointer) {
        return Optional.ofNullable(pointer.get(BUILDING, Document.class))
                .map(what -> new Building(what.getString("rebuild"), what.getInteger(LIVE)))
                .filter(building -> building.generation() > liveOf(pointer));
    }

    /** How a generation stands, on whichever node it is built; read at once, since another may go live with it meanwhile. */
    Standing standing(String view, int generation) {
        Document pointer = pointer(view);
        if (liveOf(pointer) == generation) {
            return Standing.LIVE;
        }
        boolean built = buildingOf(pointer)
                .filter(building -> building.generation() == generation)
                .isPresent();
        return built ? Standing.BUILDING : Standing.WITHDRAWN;
    }

    /**
     * Makes a generation the live one.
     *
     * @return false where a later one is live already
     */
    boolean goLive(String view, int generation) {
        List<Document> earlier = List.of(
                new Document(LIVE, new Document("$exists", false)),
                new Document(LIVE, new Document("$lt", generation)));
        return pointers()
                        .updateOne(
                                pointerOf(view).append("$or", earlier),
                                new Document("$set", new Document(LIVE, generation)))
                        .getMatchedCount()
                == 1;
    }

    void forget(String view, int generation) {
        pointers()
                .updateOne(
                        pointerOf(view).append(BUILDING + "." + LIVE, generation),
                        new Document("$unset", new Document(BUILDING, "")));
        views.forget(collectionOf(view, generation));
    }

    /** Deletes what is left of generations before the live one. */
    void forgetReplaced(String view) {
        int live = live(view);
        String numbered = view + "_(\\d{1,9})";
        views.collections().stream()
                .filter(name -> name.matches(numbered))
                .mapToInt(name -> Integer.parseInt(name.substring(view.length() + 1)))
                .filter(generation -> generation < live)
                .forEach(generation -> forget(view, generation));
    }

    private Document pointer(String view) {
        return Optional.ofNullable(pointers().find(pointerOf(view)).first()).orElseGet(Document::new);
    }

    private MongoCollection<Document> pointers() {
        return views.collection(COLLECTION);
    }

    private static Document pointerOf(String view) {
        return new Document("_id", view);
    }
}
