package dev.casebook.api.import_.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each history was played, so that a line given again goes on where it stopped. */
public final class PlayedHistories {

    /**
     * A history that was played.
     *
     * @param caseId the case that it is
     * @param reference the short reference of that case
     * @param digests the digests of its opening and of each step played, one after the other
     */
    record Played(String caseId, String reference, String digests) {}

    private final JdbcClient jdbc;

    /** Histories in the database of the event store. */
    public PlayedHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Played> find(HistoryLine line) {
        return jdbc.sql("""
                        select case_id, case_reference, step_digests from imported_history
                        where source = ? and external_id_digest = ?""")
                .params(line.source(), Digests.of(line.externalId()))
                .query(PlayedHistories::read)
                .optional();
    }

    private static Played read(ResultSet row, int number) throws SQLException {
        return new Played(row.getString("case_id"), row.getString("case_reference"), row.getString("step_digests"));
    }

    void add(HistoryLine line, Played played) {
        jdbc.sql("""
                        insert into imported_history (source, external_id_digest, case_id, case_reference,
                            steps_played, step_digests)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        line.source(),
                        Digests.of(line.externalId()),
                        played.caseId(),
                        played.reference(),
                        line.steps().size(),
                        played.digests())
                .update();
    }

    void extend(HistoryLine line, String digests) {
        jdbc.sql("""
                        update imported_history set steps_played = ?, step_digests = ?
                        where source = ? and external_id_digest = ?""")
                .params(line.steps().size(), digests, line.source(), Digests.of(line.externalId()))
                .update();
    }
}
