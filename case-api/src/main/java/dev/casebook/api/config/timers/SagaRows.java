package dev.casebook.api.config.timers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The stored sagas, many a statement. */
final class SagaRows {

    private static final String FIND = """
            select s.saga_id, s.saga_type, s.revision, s.state, its.association_key, its.association_value
            from saga_association found
            join saga s on s.saga_id = found.saga_id
            join saga_association its on its.saga_id = s.saga_id
            where found.saga_type = :type and found.association_key = :key and found.association_value in (:values)""";

    private static final String INSERT = "insert into saga (saga_id, saga_type, revision, state) values (?, ?, ?, ?)";
    private static final String ASSOCIATE =
            "insert into saga_association (saga_id, saga_type, association_key, association_value) values (?, ?, ?, ?)";
    private static final String UPDATE = "update saga set revision = ?, state = ? where saga_id = ?";
    private static final String DELETE = "delete from saga where saga_id = ?";
    private static final String DISSOCIATE = "delete from saga_association where saga_id = ?";

    private final NamedParameterJdbcTemplate named;
    private final JdbcOperations database;

    SagaRows(NamedParameterJdbcTemplate database) {
        this.named = database;
        this.database = database.getJdbcOperations();
    }

    /** Those of a type that any of these values of a key finds. */
    Collection<SagaRow> find(String type, String key, Collection<String> values) {
        if (values.isEmpty()) return List.of(); // no database reads an empty list
        Map<String, SagaRow> found = new HashMap<>();
        named.query(FIND, Map.of("type", type, "key", key, "values", values), row -> {
            AssociationValue its = new AssociationValue(row.getString(5), row.getString(6));
            found.computeIfAbsent(row.getString(1), id -> read(id, row))
                    .associations()
                    .add(its);
        });
        return found.values();
    }

    private static SagaRow read(String id, ResultSet row) {
        try {
            return new SagaRow(id, row.getString(2), row.getString(3), row.getBytes(4), new HashSet<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("Saga " + id + " cannot be read", unreadable);
        }
    }

    void insert(Collection<SagaRow> sagas) {
        each(
                INSERT,
                sagas.stream()
                        .map(saga -> row(saga.id(), saga.type(), saga.revision(), saga.state()))
                        .toList());
        each(
                ASSOCIATE,
                sagas.stream()
                        .flatMap(saga -> saga.associations().stream()
                                .map(its -> row(saga.id(), saga.type(), its.getKey(), its.getValue())))
                        .toList());
    }

    /** Changes their states; one that is not there is stored anew. */
    void update(List<SagaRow> sagas) {
        int[] changed = each(
                UPDATE,
                sagas.stream()
                        .map(saga -> row(saga.revision(), saga.state(), saga.id()))
                        .toList());
        insert(IntStream.range(0, changed.length)
                .filter(place -> changed[place] == 0)
                .mapToObj(sagas::get)
                .toList());
    }

    void delete(Collection<String> ids) {
        List<@Nullable Object[]> rows = ids.stream().map(SagaRows::row).toList();
        each(DISSOCIATE, rows);
        each(DELETE, rows);
    }

    private static @Nullable Object[] row(@Nullable Object... columns) {
        return columns;
    }

    private int[] each(String statement, List<@Nullable Object[]> rows) {
        return rows.isEmpty() ? new int[0] : database.batchUpdate(statement, rows);
    }
}
