package dev.casebook.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** A real MongoDB that is measured in databases of its own, which are dropped at the end. */
final class MongoServer implements AutoCloseable {

    private static final Pattern URI = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private static final Duration REACHED_WITHIN = Duration.ofSeconds(5);

    private final String uri;
    private final List<String> databases = new ArrayList<>();

    /**
     * The server of a connection string.
     *
     * @throws IllegalArgumentException when it is none
     */
    MongoServer(String uri) {
        this.uri = uri;
        in("");
    }

    /**
     * The server of a connection string, which answers.
     *
     * @throws IllegalArgumentException when it is none, or none answers there
     */
    static MongoServer reached(String uri) {
        MongoServer server = new MongoServer(uri);
        try {
            server.describe();
            return server;
        } catch (MongoException silent) {
            throw new IllegalArgumentException("No MongoDB answers there", silent);
        }
    }

    /** The connection string of a new, empty database. */
    String newDatabase() {
        String database = "casebook_bench_" + ProcessHandle.current().pid() + "_" + databases.size();
        databases.add(database);
        return in(database);
    }

    /** Its version, its members, and what it acknowledges a write by. */
    String describe() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(REACHED_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase admin = client.getDatabase("admin");
            String version = admin.runCommand(new Document("buildInfo", 1)).getString("version");
            Document hello = admin.runCommand(new Document("hello", 1));
            if (!hello.containsKey("setName")) {
                return version + ", standalone, write concern " + admin.getWriteConcern();
            }
            return version + ", replica set of "
                    + hello.getList("hosts", String.class).size() + ", write concern " + writeConcern(admin);
        }
    }

    private static String writeConcern(MongoDatabase admin) {
        Document theirs =
                admin.runCommand(new Document("getDefaultRWConcern", 1)).get("defaultWriteConcern", Document.class);
        return admin.getWriteConcern().isServerDefault() && theirs != null
                ? theirs.toJson() + " by the server's default"
                : admin.getWriteConcern().toString();
    }

    private String in(String database) {
        Matcher parts = URI.matcher(uri);
        if (!parts.matches()) throw new IllegalArgumentException("No connection string of a MongoDB");
        return parts.group(1) + "/" + database + (parts.group(2) == null ? "" : parts.group(2));
    }

    @Override
    public void close() {
        try (MongoClient client = MongoClients.create(uri)) {
            databases.forEach(database -> client.getDatabase(database).drop());
        }
    }
}
