package dev.casebook.api.import_.shift;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by how much the instants of each source are moved, to the second. */
@Repository
public class ImportShifts {

    private final JdbcClient jdbc;

    ImportShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shift of a source, if it has one. */
    public Optional<Duration> of(String source) {
        return jdbc.sql("SELECT shift_seconds FROM import_shift WHERE source = ?")
                .param(source)
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    /**
     * Keeps the shift of a source that has none.
     *
     * @return the shift that stands: this one, or the one that was kept before
     */
    public Duration keep(String source, Duration shift) {
        try {
            jdbc.sql("INSERT INTO import_shift (source, shift_seconds) VALUES (?, ?)")
                    .params(source, shift.toSeconds())
                    .update();
        } catch (DuplicateKeyException keptBefore) {
            return of(source).orElse(shift);
        }
        return of(source).orElse(shift);
    }
}
