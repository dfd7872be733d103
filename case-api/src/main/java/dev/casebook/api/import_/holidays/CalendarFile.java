package dev.casebook.api.import_.holidays;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Writes closed dates as exceptions of a calendar: on their own, or into a file whose layout and comments stay. */
public final class CalendarFile {

    private static final String EXCEPTIONS = "exceptions";

    private CalendarFile() {}

    /**
     * A text with a new piece in it.
     *
     * @param text the whole text
     * @param added how many dates were not there before
     */
    public record Merged(String text, int added) {}

    /** A file of its own, of which the exceptions can be copied. */
    public static String alone(String calendar, SortedMap<LocalDate, String> closed) {
        return "calendars:\n  " + key(calendar) + ":\n    " + EXCEPTIONS + ":\n      "
                + lines(closed, 6).strip() + "\n";
    }

    /**
     * Puts closed dates into the calendar of a file. What the file says of a date already stays.
     *
     * @throws BrokenHolidayFile when the file has no such calendar, or is no YAML
     */
    public static Merged merged(String text, String calendar, SortedMap<LocalDate, String> closed) {
        MappingNode said = calendar(text, calendar);
        Optional<Node> exceptions = value(said, EXCEPTIONS);
        SortedMap<LocalDate, String> added = new TreeMap<>(closed);
        exceptions.ifPresent(there -> mapping(there, EXCEPTIONS)
                .getValue()
                .forEach(
                        entry -> added.keySet().removeIf(date -> date.toString().equals(name(entry)))));
        if (added.isEmpty()) {
            return new Merged(text, 0);
        }
        String merged = exceptions
                .map(there -> insert(text, mapping(there, EXCEPTIONS), added, false))
                .orElseGet(() -> insert(text, said, added, true));
        calendar(merged, calendar);
        return new Merged(merged, added.size());
    }

    private static String insert(String text, MappingNode into, SortedMap<LocalDate, String> dates, boolean wrapped) {
        boolean flow = into.getFlowStyle() == FlowStyle.FLOW;
        boolean empty = into.getValue().isEmpty();
        int column =
                empty ? 0 : into.getValue().get(0).getKeyNode().getStartMark().getColumn();
        int index = empty
                ? into.getStartMark().getIndex() + 1
                : into.getValue().get(0).getKeyNode().getStartMark().getIndex();
        String piece = flow ? inline(dates, wrapped) + (empty ? "" : ", ") : block(dates, wrapped, column);
        int at = text.offsetByCodePoints(0, index);
        return text.substring(0, at) + piece + text.substring(at);
    }

    private static String inline(SortedMap<LocalDate, String> dates, boolean wrapped) {
        String entries =
                dates.keySet().stream().map(date -> "\"" + date + "\": []").collect(Collectors.joining(", "));
        return wrapped ? "\"" + EXCEPTIONS + "\": { " + entries + " }" : entries;
    }

    private static String block(SortedMap<LocalDate, String> dates, boolean wrapped, int column) {
        if (wrapped) {
            return EXCEPTIONS + ":\n" + " ".repeat(column + 2)
                    + lines(dates, column + 2).strip() + "\n" + " ".repeat(column);
        }
        return lines(dates, column);
    }

    /** Lines that each leave the place of the next one indented. */
    private static String lines(SortedMap<LocalDate, String> dates, int column) {
        return dates.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\": []" + (one.getValue().isEmpty() ? "" : "  # " + one.getValue())
                        + "\n" + " ".repeat(column))
                .collect(Collectors.joining());
    }

    private static MappingNode calendar(String text, String name) {
        try {
            Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            Node calendars = Optional.ofNullable(top)
                    .flatMap(there -> value(mapping(there, "the file"), "calendars"))
                    .orElseThrow(() -> new BrokenHolidayFile("has no calendars"));
            return value(mapping(calendars, "calendars"), name)
                    .map(there -> mapping(there, name))
                    .orElseThrow(() -> new BrokenHolidayFile("has no calendar " + name + "; it has "
                            + mapping(calendars, "calendars").getValue().stream()
                                    .map(CalendarFile::name)
                                    .collect(Collectors.joining(", "))));
        } catch (YAMLException broken) {
            throw new BrokenHolidayFile("is not YAML");
        }
    }

    private static Optional<Node> value(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(entry -> name(entry).equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static MappingNode mapping(Node node, String what) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new BrokenHolidayFile("has something else than a mapping for " + what);
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static String key(String name) {
        return name.matches("[A-Za-z][\\w-]*")
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
