package dev.casebook.api.import_.incidentlog;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small incident logs: each row is the row before with what is said changed. */
final class LogText {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    LogText() {
        values.put("number", "INC1");
        values.put("incident_state", "New");
        values.put("caller_id", "Caller 1");
        values.put("opened_by", "Opened by  8");
        values.put("opened_at", "29/2/2016 01:16");
        values.put("sys_updated_by", "Updated by 21");
        values.put("sys_updated_at", "29/2/2016 01:23");
        values.put("contact_type", "Phone");
        values.put("category", "Category 5");
        values.put("u_symptom", "Symptom 7");
        values.put("priority", "3 - Moderate");
        values.put("assignment_group", "Group 56");
        values.put("assigned_to", "?");
        values.put("closed_code", "code 5");
        values.put("resolved_by", "Resolved by 149");
        lines.add(String.join(",", values.keySet()));
    }

    /** A row with these columns changed, given as name and value by turns. */
    LogText row(String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return line(String.join(",", values.values()));
    }

    LogText line(String line) {
        lines.add(line);
        return this;
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    List<Incident> incidents() {
        return read(bytes());
    }

    IncidentHistory history() {
        return IncidentHistory.of("incident-log", incidents().get(0), Duration.ZERO);
    }

    static List<Incident> read(byte[] bytes) {
        List<Incident> incidents = new ArrayList<>();
        new IncidentLogFile(() -> new ByteArrayInputStream(bytes)).forEach(incidents::add);
        return incidents;
    }
}
