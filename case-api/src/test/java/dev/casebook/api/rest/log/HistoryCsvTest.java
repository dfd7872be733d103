package dev.casebook.api.rest.log;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** No field of a table is taken for a formula, and none tears the table apart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryCsvTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x"
            })
    void what_a_spreadsheet_would_compute_becomes_a_text(String text) throws IOException {
        assertThat(written(text, text).getField(8)).isEqualTo("'" + text);
        assertThat(written(text, text).getField(12)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.na", "王芳", "a=b", "1-2", "say \"hi\", then\r\ngo", ""})
    void other_texts_stay_as_they_are(String text) throws IOException {
        assertThat(written(text, text).getField(8)).isEqualTo(text);
    }

    @Test
    void lines_end_as_RFC_4180_says_and_what_is_absent_is_empty() throws IOException {
        String table = table(null, "Opened");
        assertThat(table.split("\r\n")).hasSize(2);
        assertThat(table).endsWith("\r\n");
        assertThat(record(table).getField(8)).isEmpty();
        assertThat(record(table).getField(11)).isEmpty();
        assertThat(record(table).getField(13)).isEqualTo("{\"text\":\"=1\"}");
    }

    private static CsvRecord written(String actor, String summary) throws IOException {
        return record(table(actor, summary));
    }

    private static CsvRecord record(String table) {
        return CsvReader.builder().ofCsvRecord(table).stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static String table(String actor, String summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryCsv csv = new HistoryCsv(out, JSON);
        csv.write(new HistoryItem(
                17,
                0,
                new HistoryItem.Aggregate("SupportCase", "case-1"),
                "NoteAdded",
                Instant.parse("2026-01-26T09:00:00Z"),
                Instant.parse("2026-01-26T09:00:01Z"),
                new HistoryItem.Actor("AGENT", actor),
                "cause",
                "chain",
                null,
                summary,
                JSON.readTree("{\"text\":\"=1\"}")));
        csv.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
