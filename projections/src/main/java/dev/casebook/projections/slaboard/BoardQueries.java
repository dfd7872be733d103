package dev.casebook.projections.slaboard;

import com.mongodb.client.MongoCollection;
import dev.casebook.domain.responsetime.SlaState;
import dev.casebook.projections.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts the board. */
public final class BoardQueries {

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
        groups.sort(Comparator.comparing(BoardGroup::key, Comparator.nullsLast(Comparator.naturalOrder())));
        return groups;
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
