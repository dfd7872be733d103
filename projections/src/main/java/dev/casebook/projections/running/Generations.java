package dev.casebook.projections.running;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.casebook.projections.mongo.MongoViews;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * Which generation of each view is live, beside the views themselves, so that all nodes agree. Each build has a number
 * of its own and the live one only ever goes up, so builds of several nodes do not meet.
 */
final class Generations {

    private static final String COLLECTION = "view_generation";
    private static final String LIVE = "generation";
    private static final String LAST = "last";

    private final MongoViews views;

    Generations(MongoViews views) {
        this.views = views;
    }

    /** The name of the collection and of the processor of a generation. */
    static String collectionOf(String view, int generation) {
        return view + "_" + generation;
    }

    int live(String view) {
        Document pointer = pointers().find(pointerOf(view)).first();
        return pointer == null ? 1 : pointer.getInteger(LIVE, 1);
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

    private MongoCollection<Document> pointers() {
        return views.collection(COLLECTION);
    }

    private static Document pointerOf(String view) {
        return new Document("_id", view);
    }
}
