package dev.casebook.api.command;

import dev.casebook.api.rest.problem.IdempotencyKeyReused;
import dev.casebook.api.rest.request.CommandRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys under which requests happened, each with its receipt, beside the events that they made. */
public final class IdempotencyKeys {

    private record Kept(String bodyDigest, Receipt receipt) {}

    private final JdbcClient jdbc;

    /** Keys in the database of the event store. */
    public IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The receipt of the first request of the same actor, method, path and key.
     *
     * @throws IdempotencyKeyReused when that request had another body
     */
    Optional<Receipt> find(CommandRequest request) {
        if (request.idempotencyKey() == null) {
            return Optional.empty();
        }
        Optional<Kept> kept = jdbc.sql("""
                        SELECT body_digest, status, subject, subject_id, part_id, position, created_at FROM idempotency_key
                        WHERE actor = ? AND method = ? AND path = ? AND request_key = ?""")
                .params(actorOf(request), request.method(), request.path(), request.idempotencyKey())
                .query(IdempotencyKeys::read)
                .optional();
        if (kept.isPresent() && !kept.get().bodyDigest().equals(request.bodyDigest())) {
            throw new IdempotencyKeyReused();
        }
        return kept.map(Kept::receipt);
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        Receipt receipt = new Receipt(
                row.getInt("status"),
                Receipt.Subject.valueOf(row.getString("subject")),
                row.getString("subject_id"),
                row.getString("part_id"),
                row.getLong("position"),
                row.getTimestamp("created_at").toInstant());
        return new Kept(row.getString("body_digest"), receipt);
    }

    /**
     * Keeps the receipt of a request that has a key. Of two requests at once the second runs into the primary key and is
     * tried again.
     */
    void keep(CommandRequest request, Receipt receipt, Instant now) {
        jdbc.sql("""
                        INSERT INTO idempotency_key (actor, method, path, request_key, body_digest,
                            status, subject, subject_id, part_id, position, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(actorOf(request))
                .param(request.method())
                .param(request.path())
                .param(request.idempotencyKey())
                .param(request.bodyDigest())
                .param(receipt.status())
                .param(receipt.subject().name())
                .param(receipt.id())
                .param(receipt.part())
                .param(receipt.position())
                .param(Timestamp.from(now))
                .update();
    }

    /** Forgets the keys of requests before an instant. */
    public int forgetBefore(Instant instant) {
        return jdbc.sql("DELETE FROM idempotency_key WHERE created_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }

    private static String actorOf(CommandRequest request) {
        return request.actor().kind() + ":" + request.actor().id();
    }
}
