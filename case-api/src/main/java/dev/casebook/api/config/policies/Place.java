package dev.casebook.api.config.policies;

import dev.casebook.api.config.settings.SettingMistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a configuration file that knows where it stands.
 *
 * @param file the name of the file
 * @param path its fields from the top, as in {@code policies[0].goals}; empty for the file as a whole
 * @param node what the file says there
 */
record Place(String file, String path, Node node) {

    /** A mistake here, in one line that names file, line and field. */
    SettingMistake mistake(String what) {
        return mistake("", what);
    }

    /** A mistake in a part of it that has no place of its own. */
    SettingMistake mistake(String part, String what) {
        String field = path.isEmpty() || part.isEmpty() ? path + part : path + "." + part;
        return SettingMistake.inFile(
                ConfigurationFiles.SETTING, file, node.getStartMark().getLine() + 1, field, what);
    }

    /** Its fields in the order of the file. */
    Map<String, Place> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("must be a mapping of names to values");
        }
        Map<String, Place> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = new Place(file, path, tuple.getKeyNode()).text();
            if (fields.put(name, child(path.isEmpty() ? name : path + "." + name, tuple.getValueNode())) != null) {
                throw new Place(file, path, tuple.getKeyNode()).mistake("names " + name + " twice");
            }
        }
        return fields;
    }

    /** Its fields, of which it may have these and no others. */
    Map<String, Place> fields(Set<String> known) {
        Map<String, Place> fields = fields();
        fields.forEach((name, place) -> {
            if (!known.contains(name)) {
                throw place.mistake("there is no such field; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
        return fields;
    }

    /** A field that must be there. */
    Place required(Map<String, Place> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> mistake("lacks the field " + name));
    }

    /** Its elements. */
    List<Place> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("must be a list");
        }
        return IntStream.range(0, sequence.getValue().size())
                .mapToObj(at -> child(path + "[" + at + "]", sequence.getValue().get(at)))
                .toList();
    }

    /** Its text, a single value that is not empty. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank() || Tag.NULL.equals(scalar.getTag())) {
            throw mistake("must be a single value");
        }
        return scalar.getValue();
    }

    /** Its text as one of these, by name. */
    <T> T oneOf(List<T> values, Function<T, String> name) {
        String text = text();
        return values.stream()
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> mistake("must be one of "
                        + String.join(", ", values.stream().map(name).toList())));
    }

    /** Whether it is a mapping, not a single value. */
    boolean hasFields() {
        return node instanceof MappingNode;
    }

    private Place child(String childPath, Node child) {
        return new Place(file, childPath, child);
    }
}
