package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Documents by their ids, asked for some at a time: the embedded server compares each with every id that was asked for. */
public final class ByIds {

    private static final int AT_ONCE = 100;

    private ByIds() {}

    /**
     * Finds those that there are, in no order, each with the view inside unread ({@link DocumentReader#unread}).
     *
     * @param fields the names of what is read of each; all where none is named
     */
    public static void find(
            MongoCollection<Document> documents,
            Collection<String> ids,
            Collection<String> fields,
            Consumer<Document> found) {
        Document projection = new Document();
        fields.forEach(field -> projection.append(field, 1));
        MongoCollection<Document> unread = DocumentReader.unread(documents);
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            unread.find(new Document(Documents.ID, new Document("$in", some)))
                    .projection(projection)
                    .forEach(found);
        }
    }
}
