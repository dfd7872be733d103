package dev.casebook.projections.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/**
 * The document server in memory. Nothing else here uses Netty, whose checks of each byte took a quarter of the time of a
 * rebuild; they are left out unless the JVM was told otherwise.
 */
final class EmbeddedServer {

    private static final List<String> CHECKS =
            List.of("io.netty.buffer.checkAccessible", "io.netty.buffer.checkBounds");

    private EmbeddedServer() {}

    /** One that listens nowhere yet. */
    static MongoServer create() {
        CHECKS.stream()
                .filter(check -> System.getProperty(check) == null)
                .forEach(check -> System.setProperty(check, "false"));
        return new MongoServer(new MemoryBackend());
    }
}
