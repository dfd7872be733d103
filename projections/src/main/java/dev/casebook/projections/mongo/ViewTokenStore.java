package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Tokens beside the views that they belong to. In MongoDB a token takes effect at once, and Axon stores it before what
 * a handler registers for the end of the batch; so the batch is written here, documents first, then the token.
 */
public final class ViewTokenStore implements TokenStore {

    private static final String PENDING = "view-writes";
    private static final TrackingToken BEFORE_THE_FIRST = GapAwareTrackingToken.newInstance(0, Set.of());

    private final TokenStore tokens;
    private final MongoCollection<Document> stored;
    private final Serializer serializer;

    ViewTokenStore(TokenStore tokens, MongoCollection<Document> stored, Serializer serializer) {
        this.tokens = tokens;
        this.stored = stored;
        this.serializer = serializer;
    }

    /** The tokens of a processor as they are stored, whichever node has claimed them; none before it first ran. */
    public List<TrackingToken> stored(String processor) {
        return stored.find(new Document("processorName", processor))
                .map(this::token)
                .into(new ArrayList<>());
    }

    private TrackingToken token(Document entry) {
        Binary token = entry.get("token", Binary.class);
        return token == null
                ? BEFORE_THE_FIRST
                : serializer.deserialize(new SimpleSerializedObject<>(
                        token.getData(), byte[].class, entry.getString("tokenType"), null));
    }

    /** Does this before the token of the running batch is stored. */
    static void beforeToken(UnitOfWork<?> unit, Runnable write) {
        List<Runnable> pending = unit.getOrComputeResource(PENDING, key -> new ArrayList<Runnable>());
        pending.add(write);
    }

    /** Ends the running batch without a write and without a token, so that it is handled again. */
    static void failBatch(UnitOfWork<?> unit, RuntimeException cause) {
        List<Runnable> pending = unit.getOrComputeResource(PENDING, key -> new ArrayList<Runnable>());
        pending.add(0, () -> {
            throw cause;
        });
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        writePending();
        tokens.storeToken(token, processorName, segment);
    }

    private static void writePending() {
        if (CurrentUnitOfWork.isStarted()) {
            List<Runnable> pending = CurrentUnitOfWork.get().root().getResource(PENDING);
            if (pending != null) {
                List<Runnable> writes = List.copyOf(pending);
                pending.clear();
                writes.forEach(Runnable::run);
            }
        }
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        tokens.initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        tokens.initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
