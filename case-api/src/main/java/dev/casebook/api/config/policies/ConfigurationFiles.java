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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The files of the configuration, parsed. JSON is read as the YAML that it is. */
final class ConfigurationFiles {

    private static final String SHIPPED = "policies/default.yaml";
    private static final String SETTING = "casebook.config.location";

    /** The only directory that may be missing: nobody has asked for it. */
    private static final Path DEFAULT = Path.of("config");

    private ConfigurationFiles() {}

    /**
     * The files of a directory in the order of their names; those that come with the service where it has none.
     *
     * @throws SettingMistake where one cannot be read, or a directory other than the default is not there
     */
    static List<Place> in(Path directory) {
        if (!Files.exists(directory)) {
            if (!directory.normalize().equals(DEFAULT)) {
                throw new SettingMistake(SETTING, directory + " does not exist; give the one that holds the files");
            }
            return List.of(shipped());
        }
        if (!Files.isDirectory(directory)) {
            throw new SettingMistake(SETTING, directory + " is no directory; give the one that holds the files");
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Place> places = files.filter(ConfigurationFiles::isRead)
                    .sorted(Comparator.comparing(ConfigurationFiles::name))
                    .map(ConfigurationFiles::read)
                    .toList();
            return places.isEmpty() ? List.of(shipped()) : places;
        } catch (IOException unreadable) {
            throw new SettingMistake(SETTING, "cannot read the directory " + directory + "; see to its permissions");
        }
    }

    private static boolean isRead(Path file) {
        return name(file).matches(".+\\.(yaml|yml|json)");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Place read(Path file) {
        try {
            return parse(name(file), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException invalid) {
            throw new SettingMistake(SETTING, name(file) + ": is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new SettingMistake(SETTING, name(file) + ": cannot be read; see to its permissions");
        }
    }

    private static Place shipped() {
        try (InputStream in = ConfigurationFiles.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new NoSuchFileException(SHIPPED);
            }
            return parse("the shipped " + SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Place parse(String file, String text) {
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
            throw new SettingMistake(SETTING, file + ", line " + line + ": is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new SettingMistake(SETTING, file + ": is not YAML that can be read here");
        }
    }
}
