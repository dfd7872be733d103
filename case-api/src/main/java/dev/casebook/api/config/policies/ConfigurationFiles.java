package dev.casebook.api.config.policies;

import dev.casebook.api.config.settings.SettingMistake;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The files of the configuration, parsed. JSON is read as the YAML that it is. */
final class ConfigurationFiles {

    private static final String SHIPPED = "policies/default.yaml";
    static final String SETTING = "casebook.config.location";

    /** The only directory that may be missing: nobody has asked for it. */
    private static final Path DEFAULT = Path.of("config");

    private ConfigurationFiles() {}

    /**
     * The texts of the files of a directory by their names; those that come with the service where it has none.
     *
     * @throws SettingMistake where one cannot be read, or a directory other than the default is not there
     */
    static SortedMap<String, String> texts(Path directory) {
        if (!Files.exists(directory)) {
            if (!directory.normalize().equals(DEFAULT)) {
                throw new SettingMistake(SETTING, directory + " does not exist; give the one that holds the files");
            }
            return shipped();
        }
        if (!Files.isDirectory(directory)) {
            throw new SettingMistake(SETTING, directory + " is no directory; give the one that holds the files");
        }
        try (Stream<Path> files = Files.list(directory)) {
            SortedMap<String, String> texts = new TreeMap<>();
            files.filter(ConfigurationFiles::isRead).sorted().forEach(file -> texts.put(name(file), read(file)));
            return texts.isEmpty() ? shipped() : texts;
        } catch (IOException unreadable) {
            throw new SettingMistake(SETTING, "cannot read the directory " + directory + "; see to its permissions");
        }
    }

    /**
     * What files say, in the order of their names.
     *
     * @throws SettingMistake where one is no YAML
     */
    static PolicyFiles parse(Map<String, String> texts) {
        List<Place> files = new ArrayList<>();
        new TreeMap<>(texts).forEach((file, text) -> files.add(parse(file, text)));
        return new PolicyFiles(files);
    }

    private static boolean isRead(Path file) {
        return name(file).matches(".+\\.(yaml|yml|json)");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException invalid) {
            throw new SettingMistake(SETTING, name(file) + ": is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new SettingMistake(SETTING, name(file) + ": cannot be read; see to its permissions");
        }
    }

    private static SortedMap<String, String> shipped() {
        try (InputStream in = ConfigurationFiles.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new NoSuchFileException(SHIPPED);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TreeMap<>(Map.of(SHIPPED, text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What a file says, with its places.
     *
     * @throws SettingMistake where it is no YAML
     */
    static Place parse(String file, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(20);
        limits.setNestingDepthLimit(20);
        try {
            Node top = new Yaml(limits).compose(new StringReader(text));
            if (top == null) {
                throw new SettingMistake(SETTING, file + ": is empty; remove it, or say which policies apply");
            }
            return new Place(file, "", top);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw SettingMistake.inFile(SETTING, file, line, "", "is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new SettingMistake(SETTING, file + ": is not YAML that can be read here");
        }
    }
}
