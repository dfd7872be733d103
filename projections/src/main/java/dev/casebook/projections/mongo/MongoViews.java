package dev.casebook.projections.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import dev.casebook.projections.RecordedEvents;
import dev.casebook.projections.View;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The database of the views: a real MongoDB by URI, else an embedded document server in memory. */
public final class MongoViews implements AutoCloseable {

    /** What the name of a collection of derived documents ends with. */
    public static final String PARTS = "_parts";

    /** What the name of a collection of parked dead letters ends with. */
    public static final String PARKED = "_parked";

    private static final String DATABASE = "casebook";

    private static final AtomicInteger NODES = new AtomicInteger();

    private final @Nullable MongoServer embedded;
    private final MongoClient client;
    private final MongoDatabase database;
    private final RecordedEvents events = new RecordedEvents();

    private MongoViews(@Nullable MongoServer embedded, MongoClient client, String database) {
        this.embedded = embedded;
        this.client = client;
        this.database = client.getDatabase(database);
    }

    /** An embedded server: the same wire protocol, in memory, gone with the process. */
    public static MongoViews embedded() {
        MongoServer server = EmbeddedServer.create();
        return new MongoViews(server, MongoClients.create(server.bindAndGetConnectionString()), DATABASE);
    }

    /**
     * A MongoDB.
     *
     * @param uri its connection string; names the database, else {@code casebook}
     * @throws com.mongodb.MongoException when it cannot be reached within a few seconds
     * @throws IllegalArgumentException when the connection string is none
     */
    public static MongoViews at(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(connection)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build();
        MongoClient client = MongoClients.create(settings);
        String name = Optional.ofNullable(connection.getDatabase()).orElse(DATABASE);
        try {
            client.getDatabase(name).runCommand(new Document("ping", 1));
        } catch (RuntimeException unreachable) {
            client.close();
            throw unreachable;
        }
        return new MongoViews(null, client, name);
    }

    /** Whether the views are in memory and are built again at each start. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /**
     * The writer of a view into a generation of its collections.
     *
     * @param tokens where the processor named like the collection stores its tokens, each after what it says is written
     * @param head tells the position of the last event of the log
     */
    public <V> ViewWriter<V> writer(View<V> view, String collection, ViewTokenStore tokens, LongSupplier head) {
        MongoCollection<Document> documents = database.getCollection(collection);
        MongoCollection<Document> parts = database.getCollection(collection + PARTS);
        if (isEmbedded()) {
            Indexes.forGuardedWrites(view, documents, parts);
        }
        ViewWriter<V> writer = new ViewWriter<>(
                view,
                () -> new FoldedDocuments<>(view, documents, parts),
                events,
                new CatchingUp(head, System::nanoTime));
        tokens.precede(collection, writer.beforeToken());
        return writer;
    }

    /** Makes the indexes that queries of a generation need, where they are missing; it may be written to meanwhile. */
    public void index(View<?> view, String collection) {
        Indexes.forQueries(view, database.getCollection(collection), database.getCollection(collection + PARTS));
    }

    /** The documents of a view's collection. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** The names of the collections that there are. */
    public Set<String> collections() {
        return database.listCollectionNames().into(new HashSet<>());
    }

    /** Deletes all of a generation of a view: its tokens and dead letters, then its documents. Nothing may run on it. */
    public void forget(String collection) {
        MongoTemplate beside = template();
        beside.trackingTokensCollection().deleteMany(new Document("processorName", collection));
        beside.deadLetterCollection().deleteMany(new Document("processingGroup", collection));
        Set<String> present = collections();
        Stream.of(collection + PARTS, collection + PARKED, collection)
                .filter(present::contains)
                .forEach(name -> database.getCollection(name).drop());
    }

    /** Tokens beside the views. Each store is a node of its own, in one process too. */
    public ViewTokenStore tokenStore(Serializer serializer) {
        MongoTemplate beside = template();
        MongoTokenStore tokens = MongoTokenStore.builder()
                .mongoTemplate(beside)
                .serializer(serializer)
                .nodeId(ManagementFactory.getRuntimeMXBean().getName() + "/" + NODES.incrementAndGet())
                .transactionManager(NoTransactionManager.instance())
                .build();
        return new ViewTokenStore(tokens, beside.trackingTokensCollection(), serializer, new Claims(System::nanoTime));
    }

    /** Dead letters beside the views, of a processor that stores its tokens there. */
    public SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            String processor, Serializer serializer, ViewTokenStore tokens) {
        MongoTemplate beside = template();
        return new HeardDeadLetterQueue(
                MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(processor)
                        .mongoTemplate(beside)
                        .transactionManager(NoTransactionManager.instance())
                        .serializer(serializer),
                beside.deadLetterCollection(),
                processor,
                () -> tokens.hurry(processor));
    }

    private MongoTemplate template() {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(client, database.getName())
                .build();
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.shutdownNow();
        }
    }
}
