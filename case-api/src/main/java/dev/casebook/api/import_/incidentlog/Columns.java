package dev.casebook.api.import_.incidentlog;

import dev.casebook.api.rest.supportcase.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the columns stand in a file, by its header, and what their values mean. */
final class Columns {

    private static final String NUMBER = "number";
    private static final String SYMPTOM = "u_symptom";
    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile(Texts.NAME);
    private static final List<String> NEEDED = List.of(
            NUMBER,
            "incident_state",
            "caller_id",
            "opened_by",
            "opened_at",
            "sys_updated_by",
            "sys_updated_at",
            "contact_type",
            "category",
            SYMPTOM,
            "priority",
            "assignment_group",
            "assigned_to",
            "closed_code");

    /** What the log's own system judged; a log without it can be played all the same. */
    private static final String MADE_SLA = "made_sla";

    /** Local time without a zone, read as UTC. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d/M/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Integer> places;
    private final int count;

    private Columns(List<String> header) {
        this.places = Stream.concat(NEEDED.stream(), Stream.of(MADE_SLA))
                .filter(header::contains)
                .collect(Collectors.toUnmodifiableMap(name -> name, header::indexOf));
        this.count = header.size();
    }

    /**
     * The columns of a file.
     *
     * @throws BrokenLog when one that is needed is missing
     */
    static Columns of(List<String> header) {
        List<String> missing =
                NEEDED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new BrokenLog(1, "this is no incident log: its header lacks " + String.join(", ", missing));
        }
        return new Columns(header);
    }

    /** How many fields each row has. */
    int count() {
        return count;
    }

    /** The number of the incident that a row belongs to. */
    String number(List<String> fields) {
        return text(fields, NUMBER);
    }

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException when a value cannot be what its column says; the message says which
     */
    IncidentRow row(long line, List<String> fields) {
        checked(NUMBER, number(fields));
        Instant updatedAt = instant(fields, "sys_updated_at");
        if (updatedAt == null) {
            throw new IllegalArgumentException("sys_updated_at is not known");
        }
        return new IncidentRow(
                line,
                updatedAt,
                known(fields, "sys_updated_by"),
                instant(fields, "opened_at"),
                known(fields, "opened_by"),
                state(fields),
                one(LogWords.PRIORITIES, fields, "priority"),
                one(LogWords.CHANNELS, fields, "contact_type"),
                known(fields, "caller_id"),
                known(fields, "category"),
                known(fields, SYMPTOM),
                known(fields, "assignment_group"),
                known(fields, "assigned_to"),
                known(fields, "closed_code"),
                places.containsKey(MADE_SLA) ? one(LogWords.VERDICTS, fields, MADE_SLA) : null);
    }

    private @Nullable String known(List<String> fields, String column) {
        String value = text(fields, column);
        return value.isEmpty() || value.equals("?") ? null : checked(column, value);
    }

    /** What a case could not carry is refused here, so that it costs a row and not the whole incident. */
    private static String checked(String column, String value) {
        int longest = LONGEST - (column.equals(SYMPTOM) ? IncidentHistory.SYMPTOM_TAG.length() : 0);
        if (value.length() > longest || !NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    column + " has more than " + longest + " characters, or a control character");
        }
        return value;
    }

    private String text(List<String> fields, String column) {
        return fields.get(Objects.requireNonNull(places.get(column))).strip();
    }

    private @Nullable LogState state(List<String> fields) {
        String words = known(fields, "incident_state");
        if (words == null || words.equals("-100")) {
            return null;
        }
        return LogState.of(words).orElseThrow(() -> unknown("incident_state"));
    }

    private <T> @Nullable T one(Map<String, T> meanings, List<String> fields, String column) {
        String value = known(fields, column);
        return value == null ? null : Optional.ofNullable(meanings.get(value)).orElseThrow(() -> unknown(column));
    }

    private @Nullable Instant instant(List<String> fields, String column) {
        String value = known(fields, column);
        try {
            return value == null ? null : LocalDateTime.parse(value, INSTANT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(column + " is no date and time like 29/2/2016 01:16", wrong);
        }
    }

    private static IllegalArgumentException unknown(String column) {
        return new IllegalArgumentException(column + " has a value that is not known here");
    }
}
