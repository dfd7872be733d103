package dev.casebook.projections.running;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** What somebody laid aside of a view's dead letters, and why; kept beside the view. */
public final class ParkedLetters {

    /**
     * An event that was laid aside.
     *
     * @param event its id
     * @param sequence its aggregate
     * @param position where in the log it is; 0 where that was not known
     * @param type its name
     * @param error what it failed with, or that it waited behind another
     * @param reason why it was laid aside
     * @param by who said so
     * @param at when
     */
    public record Parked(
            String event,
            String sequence,
            long position,
            String type,
            String error,
            String reason,
            String by,
            Instant at) {}

    private final MongoCollection<Document> documents;

    ParkedLetters(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** Again is the same as once. */
    void add(Parked letter) {
        documents.replaceOne(
                new Document("_id", letter.event()),
                new Document("_id", letter.event())
                        .append("sequence", letter.sequence())
                        .append("position", letter.position())
                        .append("type", letter.type())
                        .append("error", letter.error())
                        .append("reason", letter.reason())
                        .append("by", letter.by())
                        .append("at", Date.from(letter.at())),
                new ReplaceOptions().upsert(true));
    }

    /** How many there are. */
    public long count() {
        return documents.countDocuments();
    }

    /** At most so many of them, by position. */
    public List<Parked> first(int limit) {
        return documents
                .find()
                .sort(new Document("position", 1).append("_id", 1))
                .limit(limit)
                .map(ParkedLetters::read)
                .into(new ArrayList<>());
    }

    private static Parked read(Document document) {
        return new Parked(
                document.getString("_id"),
                document.getString("sequence"),
                document.getLong("position"),
                document.getString("type"),
                document.getString("error"),
                document.getString("reason"),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}
