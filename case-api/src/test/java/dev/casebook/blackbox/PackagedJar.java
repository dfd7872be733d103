package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** The jar as it is handed out, for {@code java -jar}. */
final class PackagedJar {

    private PackagedJar() {}

    /** What java is given to run it, up to the arguments of the program. */
    static List<String> options() {
        return List.of("-jar", path().toString());
    }

    static Path path() {
        Path jar = Path.of(System.getProperty("casebook.jar", "target/casebook.jar"))
                .toAbsolutePath();
        assertThat(jar).as("the packaged jar, made by mvn package").exists();
        return jar;
    }

    /** The java that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
