package dev.casebook.api.command;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.MetaData;

/** By which way and in which request events came about: metadata that every event of the request carries. */
public final class Provenance {

    /** Key of the way in: {@code HTTP} or {@code IMPORT}. */
    public static final String CHANNEL = "channel";

    /** Key of the id of the request; of an import each line is one. */
    public static final String REQUEST_ID = "requestId";

    private Provenance() {}

    /** What a request over HTTP says about itself. */
    static MetaData ofRequest(String requestId) {
        return MetaData.with(CHANNEL, "HTTP").and(REQUEST_ID, requestId);
    }

    /** What a line of an import says about itself: it is a request of its own. */
    public static MetaData ofImport() {
        return MetaData.with(CHANNEL, "IMPORT")
                .and(REQUEST_ID, IdentifierFactory.getInstance().generateIdentifier());
    }
}
