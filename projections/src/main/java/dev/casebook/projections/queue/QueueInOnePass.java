package dev.casebook.projections.queue;

import com.mongodb.client.MongoCollection;
import dev.casebook.projections.casesummary.CaseSummary;
import dev.casebook.projections.mongo.ByIds;
import dev.casebook.projections.mongo.DocumentReader;
import dev.casebook.projections.mongo.Keyset;
import dev.casebook.projections.mongo.Matching;
import dev.casebook.projections.mongo.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The queue on the embedded server, which asks each of its documents for each query and sorts slowly. So it is asked once, for
 * the fields that say which cases are on the page, and then for these cases by their ids.
 */
final class QueueInOnePass implements QueueQueries {

    private static final String ID = "_id";

    /** In few answers, not by the hundred, and each far below the 48 MB that an answer may have. */
    private static final int AT_ONCE = 10_000;

    private final Supplier<MongoCollection<Document>> queue;

    QueueInOnePass(Supplier<MongoCollection<Document>> queue) {
        this.queue = queue;
    }

    @Override
    public QueuePage page(QueueFilter filter, QueueSort sort, @Nullable String cursor, int limit) {
        sort.keyset().check(cursor);
        MongoCollection<Document> live = queue.get();
        List<Document> ofTeam = live.find(filter.ofTeam().query())
                .projection(fields(filter, sort.keyset()))
                .batchSize(AT_ONCE)
                .into(new ArrayList<>());
        Document asked = filter.query();
        Stream<Document> fitting = ofTeam.stream().filter(listed -> Matching.fulfils(listed, asked));
        Page<Document> listed = sort.keyset().of(fitting, Function.identity(), cursor, limit);
        return new QueuePage(
                new Page<>(shown(live, listed.items(), asked), listed.next()), StatusCounts.of(ofTeam.stream()));
    }

    private static Document fields(QueueFilter filter, Keyset order) {
        Set<String> names = new LinkedHashSet<>(order.fields());
        names.addAll(StatusCounts.FIELDS);
        names.addAll(filter.anyOf().keySet());
        Document fields = new Document();
        names.forEach(name -> fields.append(name, 1));
        return fields;
    }

    /** What is listed, in that order. What has been closed or moved since it was listed is left out. */
    private static List<CaseSummary> shown(MongoCollection<Document> live, List<Document> listed, Document asked) {
        List<String> ids =
                listed.stream().map(document -> document.getString(ID)).toList();
        Map<String, Document> found = new HashMap<>();
        ByIds.find(live, ids, List.of(), document -> found.put(document.getString(ID), document));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .filter(document -> Matching.fulfils(document, asked))
                .map(DocumentReader.of(CaseSummary.class))
                .toList();
    }
}
