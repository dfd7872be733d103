package dev.casebook.projections.slaboard;

import com.mongodb.client.MongoCollection;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.projections.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts the board. */
public final class BoardQueries {

    private static final Comparator<BoardGroup> BY_KEY =
            Comparator.comparing(BoardGroup::key, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Supplier<MongoCollection<Document>> board;

    /** Queries on the live generation of the board. */
    public BoardQueries(Supplier<MongoCollection<Document>> board) {
        this.board = board;
    }

    /** The groups of all open cases, in order of their keys. */
    public List<BoardGroup> groups(BoardGrouping grouping) {
        return groups(board.get(), new Document("open", true), grouping);
    }

    /** The groups of the cases that documents of this collection which match are of, in order of their keys. */
    public static List<BoardGroup> groups(MongoCollection<Document> documents, Document match, BoardGrouping grouping) {
        Document group = new Document("_id", "$" + grouping.field()).append("open", new Document("$sum", 1));
        for (SlaState state : SlaState.values()) {
            group.append(state.name(), new Document("$sum", oneWhere(state)));
        }
        group.append("oldestDueAt", new Document("$min", "$dueAt"));
        List<BoardGroup> groups = new ArrayList<>();
        documents
                .aggregate(List.of(new Document("$match", match), new Document("$group", group)))
                .forEach(found -> groups.add(read(found)));
        groups.sort(BY_KEY);
        return groups;
    }

    /** The groups of the cases that these documents in memory are of, in order of their keys. */
    public static List<BoardGroup> groups(Stream<Document> documents, BoardGrouping grouping) {
        Map<Optional<String>, Document> groups = new HashMap<>();
        documents.forEach(document -> count(
                document,
                groups.computeIfAbsent(
                        Optional.ofNullable(document.getString(grouping.field())), BoardQueries::nobody)));
        return groups.values().stream().map(BoardQueries::read).sorted(BY_KEY).toList();
    }

    private static Document nobody(Optional<String> key) {
        Document group = new Document("_id", key.orElse(null)).append("open", 0).append("oldestDueAt", Instants.NEVER);
        for (SlaState state : SlaState.values()) {
            group.append(state.name(), 0);
        }
        return group;
    }

    private static void count(Document document, Document group) {
        group.merge("open", 1, (count, one) -> (Integer) count + 1);
        group.merge(document.getString("slaState"), 1, (count, one) -> (Integer) count + 1);
        group.merge("oldestDueAt", document.get("dueAt"), (due, other) -> Math.min((Long) due, (Long) other));
    }

    private static Document oneWhere(SlaState state) {
        return new Document("$cond", List.of(new Document("$eq", List.of("$slaState", state.name())), 1, 0));
    }

    private static BoardGroup read(Document found) {
        return new BoardGroup(
                found.getString("_id"),
                found.getInteger("open"),
                found.getInteger(SlaState.ON_TRACK.name()),
                found.getInteger(SlaState.AT_RISK.name()),
                found.getInteger(SlaState.BREACHED.name()),
                found.getInteger(SlaState.PAUSED.name()),
                found.getInteger(SlaState.NONE.name()),
                instant(found.getLong("oldestDueAt")));
    }

    private static @Nullable Instant instant(long micros) {
        return micros == Instants.NEVER ? null : Instants.instant(micros);
    }
}
