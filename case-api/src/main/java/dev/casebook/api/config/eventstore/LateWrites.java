package dev.casebook.api.config.eventstore;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was committed and is not in the file yet. Only a bulk load leaves any; its commits are whole and in order all the
 * same, so a kill loses the last of them and no part of one. Before anything is acknowledged it is waited for.
 */
public final class LateWrites {

    private final @Nullable JdbcClient late;

    private LateWrites(@Nullable JdbcClient late) {
        this.late = late;
    }

    /** Of a database that writes at once. */
    static LateWrites none() {
        return new LateWrites(null);
    }

    /** Of an embedded database that writes late. */
    static LateWrites of(DataSource database) {
        return new LateWrites(JdbcClient.create(database));
    }

    /** Returns when all that was committed before is in the file. */
    public void await() {
        if (late != null) {
            late.sql("checkpoint sync").update();
        }
    }
}
