package dev.casebook.api.testing;

import dev.casebook.api.CasebookApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a free port, on a new H2 in a directory of its own. */
@SpringBootTest(classes = CasebookApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CasebookTest {

    @DynamicPropertySource
    static void ownDirectory(DynamicPropertyRegistry registry) {
        registry.add("casebook.data", CasebookTest::newDirectory);
    }

    /** A new directory that the operating system clears away. */
    public static Path newDirectory() {
        try {
            return Files.createTempDirectory("casebook-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For tests that count events: nothing is promised, so that no timer writes to the log beside the test. */
    protected static void withoutPromises(DynamicPropertyRegistry registry) {
        registry.add("casebook.config.location", CasebookTest::directoryWithoutPolicies);
    }

    private static String directoryWithoutPolicies() {
        try {
            Path directory = newDirectory();
            Files.writeString(directory.resolve("policies.yaml"), "policies: []");
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
