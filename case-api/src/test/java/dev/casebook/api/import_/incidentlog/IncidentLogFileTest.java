package dev.casebook.api.import_.incidentlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IncidentLogFileTest {

    @Test
    void reads_plain_csv_and_gzip_alike() throws IOException {
        byte[] plain = new LogText().row().row().row("number", "INC2").bytes();

        assertThat(LogText.read(gzip(plain))).isEqualTo(LogText.read(plain));
        assertThat(LogText.read(plain)).extracting(Incident::number).containsExactly("INC1", "INC2");
        assertThat(LogText.read(plain).get(0).rows())
                .extracting(IncidentRow::line)
                .containsExactly(2L, 3L);
    }

    @Test
    void refuses_a_truncated_gzip() throws IOException {
        byte[] whole = gzip(new LogText().row().row().bytes());

        assertBroken(Arrays.copyOf(whole, whole.length - 12), "the gzip ends too early");
    }

    @Test
    void refuses_a_damaged_gzip() throws IOException {
        byte[] damaged = gzip(new LogText().row().row().bytes());
        damaged[damaged.length - 6] ^= 0x55;

        assertBroken(damaged, "the gzip is damaged");
    }

    @Test
    void refuses_a_file_that_is_no_incident_log_before_anything_is_handed_on() {
        assertBroken("name,age\nAda,36\n".getBytes(StandardCharsets.UTF_8), "line 1: this is no incident log");
        assertBroken(new byte[0], "it is empty");
        assertBroken(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2}, "no text in UTF-8");
    }

    @Test
    void names_the_line_whose_fields_are_too_few() {
        assertBroken(new LogText().row().line("INC1,New").bytes(), "line 3: has 2 fields where the header has 15");
    }

    @Test
    void refuses_a_quote_that_never_ends() {
        assertBroken(new LogText().row("resolved_by", "\"Resolved by 1").bytes(), "it is no readable CSV");
    }

    @Test
    void refuses_rows_of_one_incident_that_stand_apart() {
        byte[] apart =
                new LogText().row().row("number", "INC2").row("number", "INC1").bytes();

        assertBroken(apart, "line 4: goes on with an incident that ended before");
    }

    @Test
    void reports_a_row_whose_values_mean_nothing_and_goes_on() {
        List<Incident> incidents = new LogText()
                .row()
                .row("incident_state", "Asleep")
                .row("incident_state", "New", "sys_updated_at", "31/2/2016 01:00")
                .row("sys_updated_at", "29/2/2016 02:00", "priority", "9 - None")
                .row("priority", "4 - Low")
                .incidents();

        assertThat(incidents.get(0).rows()).hasSize(2);
        assertThat(incidents.get(0).unreadable())
                .containsExactly(
                        new SkippedRow(3, "INC1", "incident_state has a value that is not known here"),
                        new SkippedRow(4, "INC1", "sys_updated_at is no date and time like 29/2/2016 01:16"),
                        new SkippedRow(5, "INC1", "priority has a value that is not known here"));
    }

    @Test
    void reports_a_row_whose_values_no_case_can_carry_and_goes_on() {
        List<Incident> incidents = new LogText()
                .row()
                .row("assignment_group", "G".repeat(201))
                .row("assignment_group", "Group\u00071")
                .row("assignment_group", "Group 1", "u_symptom", "S".repeat(193))
                .row("u_symptom", "Symptom 1")
                .incidents();

        assertThat(incidents.get(0).rows()).hasSize(2);
        assertThat(incidents.get(0).unreadable())
                .containsExactly(
                        new SkippedRow(
                                3, "INC1", "assignment_group has more than 200 characters, or a control character"),
                        new SkippedRow(
                                4, "INC1", "assignment_group has more than 200 characters, or a control character"),
                        new SkippedRow(5, "INC1", "u_symptom has more than 192 characters, or a control character"));
    }

    @Test
    void until_keeps_what_comes_before_the_first_later_row() {
        Incident incident = new LogText()
                .row()
                .row("sys_updated_at", "29/2/2016 11:10")
                .row("sys_updated_at", "29/2/2016 09:52")
                .incidents()
                .get(0);

        assertThat(incident.until(Instant.parse("2016-02-29T10:00:00Z")).rows()).hasSize(1);
        assertThat(incident.until(Instant.parse("2016-02-29T11:10:00Z")).rows()).hasSize(3);
        assertThat(incident.until(Instant.parse("2016-02-29T01:22:59Z")).isEmpty())
                .isTrue();
    }

    private static void assertBroken(byte[] bytes, String message) {
        IncidentLogFile file = new IncidentLogFile(() -> new ByteArrayInputStream(bytes));
        assertThatThrownBy(file::check).isInstanceOf(BrokenLog.class).hasMessageContaining(message);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        return zipped.toByteArray();
    }
}
