package dev.casebook.api.config.policies;

import dev.casebook.api.config.settings.SettingMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A configuration file that is not in force: what it says, as a request says it, and where. */
public final class ProposedFile {

    private static final int DEEPEST = 20;

    private final String name;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Object> sections = new LinkedHashMap<>();

    private ProposedFile(String name, Place top) {
        this.name = name;
        top.fields(PolicyFiles.SECTIONS).forEach((section, place) -> {
            Object said = said(place, 0);
            if (said == null) {
                throw place.mistake("says nothing; leave it out, or say what applies");
            }
            sections.put(section, said);
        });
    }

    /**
     * Reads a file.
     *
     * @throws SettingMistake where it cannot be read, is no YAML, or has sections that no configuration has
     */
    public static ProposedFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new ProposedFile(
                    name, ConfigurationFiles.parse(name, Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new SettingMistake(name, name + ": there is no such file of text in UTF-8, or it may not be read");
        }
    }

    /** Its sections: mappings, lists, and texts as they stand there. */
    public Map<String, Object> sections() {
        return sections;
    }

    /** Where a field stands, as {@code FILE, line 7}: it, else the part of the file that it belongs to. */
    public String place(String field) {
        Place best = null;
        for (Place place : places) {
            boolean closer = best == null || place.path().length() > best.path().length();
            if (field.startsWith(place.path()) && closer) {
                best = place;
            }
        }
        return best == null
                ? name
                : name + ", line " + (best.node().getStartMark().getLine() + 1);
    }

    private @Nullable Object said(Place place, int depth) {
        if (depth > DEEPEST) {
            throw place.mistake("is nested too deep");
        }
        places.add(place);
        if (place.node() instanceof MappingNode) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            place.fields().forEach((field, value) -> fields.put(field, said(value, depth + 1)));
            return fields;
        } else if (place.node() instanceof SequenceNode) {
            List<@Nullable Object> elements = new ArrayList<>();
            place.elements().forEach(element -> elements.add(said(element, depth + 1)));
            return elements;
        }
        return Tag.NULL.equals(place.node().getTag()) ? null : ((ScalarNode) place.node()).getValue();
    }
}
