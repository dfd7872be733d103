package dev.casebook.projections.testing;

import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real MongoDB for tests: the one that {@code CASEBOOK_TEST_MONGODB_URI} names, else a replica set of one started from
 * the {@code mongod} that {@code CASEBOOK_TEST_MONGOD} names or the path holds. Where there is none, tests are left out;
 * with {@code CASEBOOK_TEST_REQUIRE_MONGODB=true} they fail instead.
 */
public final class RealMongo {

    private RealMongo() {}

    /** Leaves the test out, or fails it, where there is none. */
    public static void require() {
        server();
    }

    /** Connection string of a new, empty database. */
    public static String newDatabase() {
        String server = server();
        int options = server.indexOf('?');
        String address = options < 0 ? server : server.substring(0, options);
        return (address.endsWith("/") ? address : address + "/")
                + "test_" + UUID.randomUUID().toString().replace("-", "")
                + (options < 0 ? "" : server.substring(options));
    }

    private static String server() {
        String given = System.getenv("CASEBOOK_TEST_MONGODB_URI");
        if (given != null && !given.isBlank()) return given;
        if (MongodProcess.binary().isPresent()) return Started.URI;
        String none = "no MongoDB for tests: set CASEBOOK_TEST_MONGODB_URI or CASEBOOK_TEST_MONGOD, or install mongod";
        if (Boolean.parseBoolean(System.getenv("CASEBOOK_TEST_REQUIRE_MONGODB"))) return Assertions.fail(none);
        return Assumptions.abort(none);
    }

    /** Started with the first test that wants it, ended with this process. */
    private static final class Started {
        static final String URI =
                MongodProcess.start(MongodProcess.binary().orElseThrow()).uri();
    }
}
