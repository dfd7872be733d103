package dev.casebook.projections.queue;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which open cases a queue shows.
 *
 * @param team the team, or null for every team
 * @param anyOf for a field the values of which one must fit; what is not named is not asked
 */
public record QueueFilter(@Nullable String team, Map<String, List<String>> anyOf) {

    /** Only which team's cases, or those of every team. */
    QueueFilter ofTeam() {
        return new QueueFilter(team, Map.of());
    }

    /** As a query; what fits least comes first, since the embedded server asks each document in this order. */
    public Document query() {
        Document query = new Document();
        if (team != null) {
            query.append("team", team);
        }
        anyOf.forEach((field, values) ->
                query.append(field, values.size() == 1 ? values.get(0) : new Document("$in", values)));
        return query.append("open", true);
    }
}
