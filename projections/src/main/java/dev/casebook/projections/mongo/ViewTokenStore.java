package dev.casebook.projections.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Tokens beside the views that they belong to. In MongoDB a token takes effect at once, and Axon stores it before what
 * a handler registers for the end of the batch; so the batch is written here, documents first, then the token.
 */
public final class ViewTokenStore implements TokenStore {

    private static final String PENDING = "view-writes";

    private final TokenStore tokens;

    ViewTokenStore(TokenStore tokens) {
        this.tokens = tokens;
    }

    /** Does this before the token of the running batch is stored. */
    static void beforeToken(UnitOfWork<?> unit, Runnable write) {
        List<Runnable> pending = unit.getOrComputeResource(PENDING, key -> new ArrayList<Runnable>());
        pending.add(write);
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
