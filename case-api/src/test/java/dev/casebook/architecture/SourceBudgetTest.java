package dev.casebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files, short methods, described packages. Read from the sources, as class files know neither. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceBudgetTest {

    /** Lines of a file, imports not counted. */
    private static final int BUDGET = 150;

    /** What is longer, and why it may be. */
    private static final Map<String, String> LONGER_WITH_REASON = Map.of(
            "SupportCase.java", "an aggregate: Axon wants its command handlers in one class, one line each",
            "SummaryFold.java", "one short method for each event of a case",
            "DetailFold.java", "one short method for each event of a case",
            "TargetFold.java", "one short method for each event of a target",
            "CaseFold.java", "one short method for each event of a case",
            "TargetChanges.java", "one short method for each kind of change of a target",
            "ViewRuns.java", "the running views of a node: start, switch and end belong together",
            "RowSteps.java", "one short method for each column of the incident log",
            "CaseBodies.java", "the bodies of all calls about a case, one record each");

    /** Lines between the braces of a method. */
    private static final int METHOD_BUDGET = 25;

    /** What is longer, and why it may be. */
    private static final Map<String, String> LONGER_METHODS_WITH_REASON = Map.of(
            "CaseAnswer.of", "one line for each field of the answer",
            "Retargeting.startedAt", "one event with a field a line, and what decides on it",
            "TargetStart.of", "one event with a field a line, and what decides on it",
            "ViewProcessor.new", "one processor, wired in one go",
            "ViewMeters.new", "one meter after the other",
            "LiveEvents.follow", "to be split: subscribing, sending and ending are three matters");

    @Test
    void no_method_is_longer_than_its_budget() throws IOException {
        assertThat(longerMethods(checkout()).keySet()).isSubsetOf(LONGER_METHODS_WITH_REASON.keySet());
    }

    @Test
    void an_exception_that_a_method_needs_no_longer_goes() throws IOException {
        assertThat(longerMethods(checkout()).keySet()).containsAll(LONGER_METHODS_WITH_REASON.keySet());
    }

    @Test
    void no_class_is_longer_than_its_budget() {
        assertThat(longerThanBudget(checkout()).keySet()).isSubsetOf(LONGER_WITH_REASON.keySet());
    }

    @Test
    void an_exception_that_is_needed_no_longer_goes() {
        assertThat(longerThanBudget(checkout()).keySet()).containsAll(LONGER_WITH_REASON.keySet());
    }

    @Test
    void every_package_says_what_it_is() {
        assertThat(undescribed(checkout())).isEmpty();
    }

    @Test
    void the_budget_can_be_exceeded_and_a_package_can_lack_its_description(@TempDir Path house) throws IOException {
        Path home = Files.createDirectories(house.resolve("module/src/main/java/home"));
        Files.writeString(home.resolve("Long.java"), "//\n".repeat(BUDGET + 1));
        Files.writeString(home.resolve("Short.java"), "//\n".repeat(BUDGET));

        assertThat(longerThanBudget(house)).containsOnlyKeys("Long.java");
        assertThat(undescribed(house)).containsExactly(home);
    }

    @Test
    void a_method_can_exceed_its_budget(@TempDir Path house) throws IOException {
        Path home = Files.createDirectories(house.resolve("module/src/main/java/home"));
        Files.writeString(home.resolve("Two.java"), """
                record Two(int a) {
                    Two {
                %s    }
                    void brief() {
                %s    }
                }
                """.formatted(
                        "//\n".repeat(METHOD_BUDGET + 1), "//\n".repeat(METHOD_BUDGET)));

        assertThat(longerMethods(house)).containsOnlyKeys("Two.new");
    }

    private static Map<String, Long> longerMethods(Path house) throws IOException {
        Map<String, Long> lengths = MethodLengths.in(sources(house));
        lengths.values().removeIf(lines -> lines <= METHOD_BUDGET);
        return lengths;
    }

    private static Map<String, Long> longerThanBudget(Path house) {
        var found = new TreeMap<String, Long>();
        for (Path source : sources(house)) {
            try (Stream<String> lines = Files.lines(source)) {
                long count = lines.filter(line -> !line.startsWith("import ")).count();
                if (count > BUDGET) found.put(source.getFileName().toString(), count);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static List<Path> undescribed(Path house) {
        return sources(house).stream()
                .map(Path::getParent)
                .distinct()
                .filter(home -> !Files.exists(home.resolve("package-info.java")))
                .toList();
    }

    private static List<Path> sources(Path house) {
        try (Stream<Path> files = Files.walk(house)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven runs the tests of a module in its directory. */
    private static Path checkout() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
