package dev.casebook.projections.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
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

    private static final TrackingToken BEFORE_THE_FIRST = GapAwareTrackingToken.newInstance(0, Set.of());

    private final TokenStore tokens;
    private final MongoCollection<Document> stored;
    private final Serializer serializer;
    private final Claims claims;
    private final Map<String, WritesBeforeToken> writes = new ConcurrentHashMap<>();

    ViewTokenStore(TokenStore tokens, MongoCollection<Document> stored, Serializer serializer, Claims claims) {
        this.tokens = tokens;
        this.stored = stored;
        this.serializer = serializer;
        this.claims = claims;
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

    /** Has this written before each token of a processor. */
    void precede(String processor, WritesBeforeToken first) {
        writes.put(processor, first);
    }

    /** Whether the stored token of a processor is behind what it has handled here, so that only that one counts. */
    public boolean isBehind(String processor) {
        WritesBeforeToken running = writes.get(processor);
        return running != null && running.isBehind();
    }

    /** Has the next token of a processor not put off. */
    void hurry(String processor) {
        writesOf(processor).hurry();
    }

    /** Lets go of the documents of a processor that has ended; who still knows the processor keeps none of them. */
    public void ended(String processor) {
        claims.ended(processor);
        WritesBeforeToken ended = writes.remove(processor);
        if (ended != null) {
            ended.claimed();
        }
    }

    private WritesBeforeToken writesOf(String processor) {
        return Objects.requireNonNull(writes.get(processor), processor);
    }

    /** Where a write is put off, the token is too; the claim is kept all the same. */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        long position = token == null ? 0 : token.position().orElse(0);
        if (writesOf(processorName).write(position)) {
            tokens.storeToken(token, processorName, segment);
            claims.said(processorName, segment);
        } else if (claims.areDue(processorName, segment)) {
            extendClaim(processorName, segment);
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
        writesOf(processorName).claimed();
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        writesOf(processorName).claimed();
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens.extendClaim(processorName, segment);
        claims.said(processorName, segment);
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
