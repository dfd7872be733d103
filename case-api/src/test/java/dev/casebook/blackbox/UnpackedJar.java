package dev.casebook.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;

/**
 * The packaged jar, unpacked and with a record of its classes, as the launcher starts it: a start takes less than half
 * as long, and these tests are mostly starts. Made once for a jar and a JDK, and shared by the processes that run tests.
 */
final class UnpackedJar {

    private static final Path DIRECTORY = Path.of("target", "blackbox", name()).toAbsolutePath();
    private static final Path RECORD = DIRECTORY.resolve("classes.jsa");

    private UnpackedJar() {}

    private static String name() {
        try {
            return DigestUtils.md5DigestAsHex(Files.readAllBytes(PackagedJar.path())) + "-" + Runtime.version();
        } catch (IOException e) {
            throw new AssertionError("could not read " + PackagedJar.path(), e);
        }
    }

    /** What java is given to run it, up to the arguments of the program. */
    static List<String> options() {
        Path unpacked = DIRECTORY.resolve("app").resolve(PackagedJar.path().getFileName());
        try {
            Files.createDirectories(DIRECTORY);
            try (FileChannel turn = FileChannel.open(
                            DIRECTORY.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = turn.lock()) {
                assertThat(held.isValid()).isTrue();
                if (!Files.exists(RECORD)) make(unpacked);
            }
        } catch (IOException e) {
            throw new AssertionError("could not unpack " + PackagedJar.path(), e);
        }
        return List.of("-XX:SharedArchiveFile=" + RECORD, "-jar", unpacked.toString());
    }

    private static void make(Path unpacked) throws IOException {
        run(
                "-Djarmode=tools",
                "-jar",
                PackagedJar.path().toString(),
                "extract",
                "--force",
                "--destination",
                unpacked.getParent().toString());
        Path part = DIRECTORY.resolve("classes.part");
        Path data = Files.createTempDirectory(DIRECTORY, "recorded");
        run(
                "-XX:TieredStopAtLevel=1",
                "-XX:ArchiveClassesAtExit=" + part,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unpacked.toString(),
                "serve",
                "--server.port=0",
                "--casebook.data=" + data);
        Files.move(part, RECORD, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(String... arguments) {
        List<String> command = Stream.concat(Stream.of(PackagedJar.java()), Stream.of(arguments))
                .toList();
        try (Program made = Program.start(new ProcessBuilder(command).directory(DIRECTORY.toFile()))) {
            assertThat(made.awaitExit()).as(made::said).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while unpacking", e);
        }
    }
}
