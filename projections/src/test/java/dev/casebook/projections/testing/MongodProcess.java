package dev.casebook.projections.testing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;

/** A mongod of this process, as a replica set of one on a free loopback port. */
final class MongodProcess {

    /** One directory for each process that tests; so the next run finds what a killed one left. */
    private static final Path HOMES = Path.of(System.getProperty("java.io.tmpdir"), "casebook-test-mongod");

    private final int port;

    private MongodProcess(int port) {
        this.port = port;
    }

    /** The server program, where the machine has one. */
    static Optional<Path> binary() {
        String given = System.getenv("CASEBOOK_TEST_MONGOD");
        if (given != null && !given.isBlank()) return Optional.of(Path.of(given));
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it and waits until it takes writes. */
    static MongodProcess start(Path binary) {
        endLeftovers();
        try {
            Path home = HOMES.resolve(Long.toString(ProcessHandle.current().pid()));
            Path data = Files.createDirectories(home.resolve("data"));
            var mongod = new MongodProcess(freePort());
            Process process = new ProcessBuilder(mongod.command(binary, data))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            Files.writeString(home.resolve("pid"), Long.toString(process.pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(home)));
            mongod.becomePrimary();
            return mongod;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + binary, e);
        }
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=rs0";
    }

    private List<String> command(Path binary, Path data) {
        return List.of(
                binary.toString(),
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--nounixsocket",
                "--replSet",
                "rs0",
                "--oplogSize",
                "64",
                "--wiredTigerCacheSizeGB",
                "0.25");
    }

    private void becomePrimary() {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            var admin = client.getDatabase("admin");
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            admin.runCommand(
                    new Document("replSetInitiate", new Document("_id", "rs0").append("members", List.of(member))));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(MongoException.class)
                    .until(() -> admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void endLeftovers() {
        if (!Files.isDirectory(HOMES)) return;
        try (Stream<Path> homes = Files.list(HOMES)) {
            homes.filter(home -> ProcessHandle.of(
                                    Long.parseLong(home.getFileName().toString()))
                            .isEmpty())
                    .forEach(MongodProcess::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Path home) {
        try {
            if (Files.exists(home.resolve("pid"))) {
                ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("pid"))))
                        .filter(process -> process.info().command().orElse("").endsWith("mongod"))
                        .ifPresent(MongodProcess::endNow);
            }
            deleteAll(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endNow(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void deleteAll(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
