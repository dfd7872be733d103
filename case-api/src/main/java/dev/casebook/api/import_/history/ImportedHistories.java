package dev.casebook.api.import_.history;

import dev.casebook.api.command.Opening;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which histories were played, and how far. Of the id in the source only a digest is kept. */
@Repository
class ImportedHistories {

    /**
     * A history that was played.
     *
     * @param opened the case that it became
     * @param played what was played of it
     */
    record Played(Opening.Opened opened, StepDigests played) {}

    private final JdbcClient jdbc;

    ImportedHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Played> find(HistoryLine line) {
        return jdbc.sql("SELECT case_id, case_reference, step_digests FROM imported_history"
                        + " WHERE source = ? AND external_id_digest = ?")
                .params(line.source(), digestOf(line.externalId()))
                .query((row, number) -> new Played(
                        new Opening.Opened(row.getString(1), row.getString(2)), StepDigests.parse(row.getString(3))))
                .optional();
    }

    /** Two imports of the same line at once: the second runs into the primary key and is tried again as a whole. */
    void add(HistoryLine line, Opening.Opened opened, StepDigests played) {
        jdbc.sql("INSERT INTO imported_history (source, external_id_digest, case_id, case_reference,"
                        + " steps_played, step_digests)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        line.source(),
                        digestOf(line.externalId()),
                        opened.caseId(),
                        opened.reference(),
                        played.steps(),
                        played.text())
                .update();
    }

    void goOn(HistoryLine line, StepDigests played) {
        jdbc.sql("UPDATE imported_history SET steps_played = ?, step_digests = ?"
                        + " WHERE source = ? AND external_id_digest = ?")
                .params(played.steps(), played.text(), line.source(), digestOf(line.externalId()))
                .update();
    }

    private static String digestOf(String externalId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(externalId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
