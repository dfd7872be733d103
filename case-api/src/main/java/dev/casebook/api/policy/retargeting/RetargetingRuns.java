package dev.casebook.api.policy.retargeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The run of the version in force, as the database keeps it: one row, which one node at a time holds for a while. */
public final class RetargetingRuns {

    private final JdbcClient database;

    /** Rows of this database. */
    public RetargetingRuns(JdbcClient database) {
        this.database = database;
    }

    /** Asks for a run, in the transaction in which the version is recorded. Runs of earlier versions are over with it. */
    public void begin(int number, Instant at) {
        database.sql("delete from retargeting").update();
        database.sql("insert into retargeting (number, done, busy_millis, position, started_at) values (?, 0, 0, 0, ?)")
                .params(number, utc(at))
                .update();
    }

    /** The run of the version in force; none where no version was recorded yet. */
    public Optional<RetargetingRun> latest() {
        return database.sql("select * from retargeting")
                .query(RetargetingRuns::run)
                .optional();
    }

    /** Takes a run that nobody holds, if it began before an instant and is not over; answers whether it could be had. */
    boolean claim(int number, String owner, Instant now, Instant begunBefore, Instant until) {
        return database.sql("""
                        update retargeting set owner = ?, held_until = ? where number = ? and finished_at is null
                        and started_at < ? and (owner is null or held_until < ?)""")
                        .params(owner, utc(until), number, utc(begunBefore), utc(now))
                        .update()
                == 1;
    }

    /** Holds it longer; answers whether it is still held. */
    boolean hold(int number, String owner, Instant until) {
        return database.sql("update retargeting set held_until = ? where number = ? and owner = ?")
                        .params(utc(until), number, owner)
                        .update()
                == 1;
    }

    /** Says how many cases there are in all. */
    void count(int number, String owner, long total) {
        database.sql("update retargeting set total = ? where number = ? and owner = ?")
                .params(total, number, owner)
                .update();
    }

    /** Says what was done and holds it longer; answers whether it is still held. */
    boolean advance(int number, String owner, int done, long position, Duration busy, Instant until) {
        return database.sql("""
                        update retargeting set done = done + ?, position = ?, busy_millis = busy_millis + ?, held_until = ?
                        where number = ? and owner = ?""")
                        .params(done, position, busy.toMillis(), utc(until), number, owner)
                        .update()
                == 1;
    }

    /** All is done. */
    void finish(int number, String owner, Instant at) {
        database.sql("update retargeting set finished_at = ?, owner = null where number = ? and owner = ?")
                .params(utc(at), number, owner)
                .update();
    }

    /** Leaves the rest to whoever claims it next. */
    void release(int number, String owner) {
        database.sql("update retargeting set owner = null where number = ? and owner = ?")
                .params(number, owner)
                .update();
    }

    private static RetargetingRun run(ResultSet row, int number) throws SQLException {
        long total = row.getLong("total");
        boolean counted = !row.wasNull();
        return new RetargetingRun(
                row.getInt("number"),
                row.getLong("done"),
                counted ? total : null,
                Duration.ofMillis(row.getLong("busy_millis")),
                row.getLong("position"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
